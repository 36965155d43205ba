import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled, packedEngine } from '../../pipeline/generate/packed-engine.ts'
import { pageFonts } from '../../pipeline/page/shell/fonts.ts'
import { pageHtml } from '../../pipeline/page/shell/shell.ts'

/** The page, built as it is published, as a file. */
export async function builtPage(): Promise<string> {
  const script = new TextDecoder().decode(await bundled('pipeline/page/main.ts'))
  const html = await pageHtml({
    version: '0.0.0',
    fonts: await pageFonts(),
    script,
    engine: await packedEngine(),
  })
  const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'congruence.html')
  writeFileSync(file, html)
  return file
}
