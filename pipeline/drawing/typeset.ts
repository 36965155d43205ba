import { FONT } from '../charts/theme.ts'
import { packagedPath } from '../host/packaged.ts'
import { FONT_FILES, SCRIPT_FONTS, scriptFontFile } from './font-files.ts'
import { undrawableLetters } from './undrawable-letters.ts'

/** Printed for a letter that no font of the project has. */
const NO_LETTER = '\u25a1'

/**
 * A PDF that a Typst template makes of data: tagged for screen readers (PDF/UA-1), in the fonts of the project. The
 * typesetter knows the fonts of the system as well; of two with one name it takes the first, which is the project's. The
 * template reads the data as JSON in `sys.inputs.data` and the names of the fonts in `sys.inputs.fonts`. The same
 * data always give the same bytes if the template sets no date.
 *
 * @throws Error if the template does not compile or leaves out what a screen reader needs, such as an alternative text
 */
export async function typeset(template: string, data: unknown): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const scripts = SCRIPT_FONTS.flatMap((font) => {
    const files = (['regular', 'semibold'] as const).flatMap((face) => scriptFontFile(font, face) ?? [])
    return files.length > 0 ? [{ family: font.family, files }] : []
  })
  const files = [...Object.values(FONT_FILES), ...scripts.flatMap((font) => font.files)]
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: files.map(packagedPath) }] })
  const inputs = {
    data: JSON.stringify(data, (_, value) => (typeof value === 'string' ? drawable(value) : value)),
    fonts: JSON.stringify([FONT, ...scripts.map(({ family }) => family)]),
  }
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  const document = compiled.result
  if (document === null) {
    const error = compiled.takeError()
    const reasons = error === null ? [] : compiler.fetchDiagnostics(error)
    throw new Error(`the PDF cannot be typeset: ${JSON.stringify(reasons)}`)
  }
  return compiler.pdf(document, { pdfStandard: 'ua-1' })
}

/** The text without control characters, and with a box for each letter that no font has. */
function drawable(text: string): string {
  const lines = text.split('\n').map((line) => {
    const clean = line.replaceAll(/\p{Cc}/gu, ' ')
    const missing = new Set(undrawableLetters(clean)?.letters)
    if (missing.size === 0) return clean
    return [...clean].map((letter) => (missing.has(letter) ? inPlaceOf(letter) : letter)).join('')
  })
  return lines.join('\n')
}

const inPlaceOf = (letter: string) => (/\p{Default_Ignorable_Code_Point}/u.test(letter) ? '' : NO_LETTER)
