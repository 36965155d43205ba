import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../host/sha256.ts'
import { pageFonts } from '../page/shell/fonts.ts'
import { pageHtml } from '../page/shell/shell.ts'
import { bundled, packedEngine } from './packed-engine.ts'

/*
 * Writes reports/congruence.html: the program as one page that opens without a network and without an installation. The
 * same source gives the same bytes. Run: npm run page
 */

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const PAGE = join(PROJECT, 'reports/congruence.html')

/** The whole page. */
export async function page(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const [fonts, script, engine] = await Promise.all([
    pageFonts(),
    bundled('pipeline/page/main.ts'),
    packedEngine(),
  ])
  return pageHtml({ version, fonts, script: new TextDecoder().decode(script), engine })
}

if (import.meta.main) {
  const html = await page()
  mkdirSync(dirname(PAGE), { recursive: true })
  writeFileSync(PAGE, html)
  console.log(`${PAGE}: ${Math.ceil(Buffer.byteLength(html) / 1000)} kB, SHA-256 ${sha256(html)}`)
}
