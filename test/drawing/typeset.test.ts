import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pdf } from '../../pipeline/document/formats/pdf/pdf.ts'
import { FONT_FILES } from '../../pipeline/drawing/font-files.ts'
import { subsetFont } from '../../pipeline/drawing/subset-font.ts'
import { typeset } from '../../pipeline/drawing/typeset.ts'
import { packagedFile } from '../../pipeline/host/packaged.ts'
import { BLANK, EVERYTHING } from '../support/printed-document.ts'
import { freshFolder, PROJECT } from '../support/run.ts'

const DATED = '#set document(title: "t", date: none)\n'
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const { folder, remove } = freshFolder()
afterAll(remove)

/** Fonts of a system under the names of the project's, with three letters only. */
async function otherFonts(): Promise<string> {
  mkdirSync(join(folder, '.fonts'))
  for (const [face, file] of Object.entries(FONT_FILES))
    writeFileSync(join(folder, '.fonts', `${face}.ttf`), await subsetFont(packagedFile(file), 'abc'))
  return folder
}

test('a report of hostile texts is typeset, with the same bytes in another process with other fonts', async () => {
  const files = await pdf.write(EVERYTHING, { drawing: () => BLANK, typeset } as never)
  const bytes = files.get('report.pdf') as Uint8Array
  expect(String.fromCharCode(...bytes.slice(0, 5))).toBe('%PDF-')
  const script = `
    import { createHash } from 'node:crypto'
    import { pdf } from '${join(PROJECT, 'pipeline/document/formats/pdf/pdf.ts')}'
    import { typeset } from '${join(PROJECT, 'pipeline/drawing/typeset.ts')}'
    import { BLANK, EVERYTHING } from '${join(PROJECT, 'test/support/printed-document.ts')}'
    const files = await pdf.write(EVERYTHING, { drawing: () => BLANK, typeset })
    console.log(createHash('sha256').update(files.get('report.pdf')).digest('hex'))`
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', HOME: await otherFonts() },
    cwd: '/',
  })
  expect(other.stderr).toBe('')
  expect(other.stdout.trim()).toBe(hash(bytes))
})

test('a letter that no font has becomes a box, a control character a blank, and no report fails of them', async () => {
  const template = (
    expected: string,
  ) => `${DATED}#set text(font: json(bytes(sys.inputs.fonts)), fallback: false)
#let words = json(bytes(sys.inputs.data))
#assert.eq(words, "${expected}")
#words`
  const printed = { 'a 🎉 b\u0007c': 'a □ b c', 'x\u202ey': 'xy', 'שלום n\u00e9': 'שלום né' }
  for (const [words, expected] of Object.entries(printed))
    await expect(typeset(template(expected), words)).resolves.toBeInstanceOf(Uint8Array)
  await expect(typeset(template('a'), 'b')).rejects.toThrow('cannot be typeset')
})

test('a figure without an alternative text is refused', async () => {
  const template = (alt: string) => `${DATED}#image(bytes(json(bytes(sys.inputs.data))), format: "svg"${alt})`
  await expect(typeset(template(', alt: "blank"'), BLANK)).resolves.toBeInstanceOf(Uint8Array)
  await expect(typeset(template(''), BLANK)).rejects.toThrow(/alt/)
})

test('a template that does not compile is refused', async () => {
  await expect(typeset('#nothing', {})).rejects.toThrow(
    /^the PDF cannot be typeset: .*unknown variable: nothing/,
  )
})
