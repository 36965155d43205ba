import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../host/sha256.ts'
import { pageFonts } from '../page/shell/fonts.ts'
import { pageHtml } from '../page/shell/shell.ts'
import { generatedFile } from './generated-file.ts'
import { bundled, packedEngine } from './packed-engine.ts'

/*
 * Writes reports/congruence.html: the program as one page that opens without a network and without an installation, and its
 * SHA-256 into README.md. The same source gives the same bytes. Run: npm run page
 */

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** The whole page. */
export async function page(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const [fonts, { script, sources }] = await Promise.all([pageFonts(), bundled('pipeline/page/main.ts')])
  const engine = await packedEngine(sources)
  return pageHtml({ version, fonts, script: new TextDecoder().decode(script), engine })
}

/** Where the README says which file is the right one. */
const PUBLISHED = /(?<=\n)[0-9a-f]{64}(?= {2}reports\/congruence\.html\n)/

if (import.meta.main) {
  const html = await page()
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8')
  generatedFile('reports/congruence.html', html, 'page')
  generatedFile('README.md', readme.replace(PUBLISHED, sha256(html)), 'page')
  console.log(`reports/congruence.html: ${Math.ceil(Buffer.byteLength(html) / 1000)} kB`)
}
