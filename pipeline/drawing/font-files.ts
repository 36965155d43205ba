import { isPackaged } from '../host/packaged.ts'

/** The faces in which figures are written. */
export type Face = 'regular' | 'italic' | 'semibold'

/** A font of one script: its letters are taken from it where Source Sans 3 has none. */
interface ScriptFont {
  /** The package of the font; every project can add it with npm. */
  readonly package: string
  /** The name of its files. */
  readonly name: string
  /** The name under which a drawing asks for it. */
  readonly family: string
  readonly scripts: readonly string[]
}

function fontFile(of: string, name: string, face: string): string {
  return `@expo-google-fonts/${of}/${face}/${name}_${face}.ttf`
}

/** The font files of the figures, by their names in their package. Only these are used, never a font of the system. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  regular: fontFile('source-sans-3', 'SourceSans3', '400Regular'),
  italic: fontFile('source-sans-3', 'SourceSans3', '400Regular_Italic'),
  semibold: fontFile('source-sans-3', 'SourceSans3', '600SemiBold'),
}

const noto = (script: string, ...scripts: string[]): ScriptFont => ({
  package: `@expo-google-fonts/noto-sans-${script.toLowerCase()}`,
  name: `NotoSans${script}`,
  family: `Noto Sans ${script}`,
  scripts: scripts.length > 0 ? scripts : [script],
})

/**
 * The fonts of other scripts, in the order in which they are asked for a letter. Arabic, Hebrew and Thai are installed with
 * the project; the others are large, and used where somebody has installed them. Scripts whose letters change place or
 * grow together, such as Devanagari, are not among them: the renderer of the pictures does not place them right.
 */
export const SCRIPT_FONTS: readonly ScriptFont[] = [
  ...['Arabic', 'Hebrew', 'Thai', 'Armenian', 'Ethiopic', 'Georgian'].map((script) => noto(script)),
  noto('JP', 'Hiragana', 'Katakana'),
  noto('KR', 'Hangul'),
  noto('SC', 'Han'),
]

/** The file of a face of a font of another script, which has no italics; null if the font is not installed. */
export function scriptFontFile({ package: of, name }: ScriptFont, face: Face): string | null {
  const folder = face === 'semibold' ? '600SemiBold' : '400Regular'
  const file = `${of}/${folder}/${name}_${folder}.ttf`
  return isPackaged(file) ? file : null
}
