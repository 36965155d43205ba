import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { page } from '../../pipeline/generate/page.ts'

/** The page, built as it is published, as a file. */
export async function builtPage(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'congruence.html')
  writeFileSync(file, await page())
  return file
}
