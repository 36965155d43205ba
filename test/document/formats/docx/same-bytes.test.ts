import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { HOSTILE, partsOf, UNWRITABLE, written } from './written.ts'

const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the same report is the same bytes, in another file of this process and in another process', async () => {
  const [first, second] = [await written(), await written()]
  const other = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createHash } from 'node:crypto'
       const { written } = await import(${JSON.stringify(new URL('written.ts', import.meta.url).href)})
       for (const bytes of (await written()).values()) console.log(createHash('sha256').update(bytes).digest('hex'))`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', USER: 'somebody', LANG: 'de_DE.UTF-8' },
    },
  )
  expect([...first.keys()]).toEqual(['report.docx', 'supplement.docx'])
  expect([...second.values()].map(digest)).toEqual([...first.values()].map(digest))
  expect(other.trim().split('\n')).toEqual([...first.values()].map(digest))
})

test('a file says who wrote the report, and nothing of user, time or program', async () => {
  const parts = await partsOf('report.docx')
  const core = parts.get('docProps/core.xml')!
  expect(core).toContain('<dc:creator>Ann Author; Bo Author</dc:creator>')
  expect(core).not.toMatch(/created|modified|lastModifiedBy/)
  const all = [...parts.values()].join('')
  expect(all).not.toMatch(/\d{4}-\d\d-\d\dT\d\d|Un-named|\/home\/|\/work\//)
})

test('what looks like markup, a formula or a name of a part is text', async () => {
  const parts = await partsOf('supplement.docx')
  const document = parts.get('word/document.xml')!
  const texts = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
  for (const text of HOSTILE) expect(texts.filter((it) => it === text).length, text).toBeGreaterThanOrEqual(3)
  expect(texts).toContain(UNWRITABLE.written)
  expect(document).not.toContain('<script')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/)
})

test('numbers of a supplement are S and a count; what is in the other file is no reference', async () => {
  const document = (await partsOf('supplement.docx')).get('word/document.xml')!
  expect(document).toMatch(
    /<w:t[^>]*>Table\u00A0S<\/w:t><\/w:r><w:fldSimple w:instr="SEQ Table \\\* ARABIC">/,
  )
  expect([...document.matchAll(/w:instr="(REF [^"]*)"/g)].map(([, it]) => it)).toEqual(['REF table_1 \\h'])
})
