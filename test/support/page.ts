import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { pageFonts } from '../../pipeline/page/shell/fonts.ts'
import { pageHtml } from '../../pipeline/page/shell/shell.ts'

/** The page, built as it is published, as a file. */
export async function builtPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['pipeline/page/main.ts'],
    ...{ bundle: true, minify: true, write: false, platform: 'browser', format: 'iife', target: 'es2024' },
    ...{ charset: 'utf8', legalComments: 'none' },
  })
  const html = await pageHtml({
    version: '0.0.0',
    fonts: await pageFonts(),
    script: outputFiles[0]!.text,
    engine: '',
  })
  const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'congruence.html')
  writeFileSync(file, html)
  return file
}
