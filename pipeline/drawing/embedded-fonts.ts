import { FONT } from '../charts/theme.ts'
import { packagedFile } from '../host/packaged.ts'
import { type Face, FONT_FILES } from './font-files.ts'
import { runsOf } from './fonts.ts'
import { subsetFont } from './subset-font.ts'

const FACES: readonly { face: Face; style: string; weight: number }[] = [
  { face: 'regular', style: 'normal', weight: 400 },
  { face: 'italic', style: 'italic', weight: 400 },
  { face: 'semibold', style: 'normal', weight: 600 },
]

/**
 * Style rules that embed the fonts of the figures in the page, reduced to the characters that it shows. The letters of
 * another script have rules of their own under the same name, so that no style has to name a second font.
 */
export async function embeddedFonts(characters: string): Promise<string> {
  const glyphs = [...new Set(characters)].sort().join('')
  const parts = FACES.flatMap(({ face, style, weight }) => {
    const ofFile = new Map<string, string>([[FONT_FILES[face], glyphs]])
    for (const { text, font } of runsOf(glyphs, face)) {
      if (font === null || font.file === FONT_FILES[face] || face === 'italic') continue
      ofFile.set(font.file, (ofFile.get(font.file) ?? '') + text)
    }
    return [...ofFile].map(([file, letters]) => ({ file, letters, style, weight }))
  })
  const rules = await Promise.all(
    parts.map(async ({ file, letters, style, weight }) => {
      const face = await subsetFont(packagedFile(file), letters)
      const source = `url(data:font/ttf;base64,${base64(face)}) format('truetype')`
      const range = letters === glyphs ? '' : `;unicode-range:${unicodeRange(letters)}`
      return `@font-face{font-family:'${FONT}';font-style:${style};font-weight:${weight};src:${source}${range}}`
    }),
  )
  return rules.join('\n')
}

function unicodeRange(letters: string): string {
  return [...new Set(letters)]
    .map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`)
    .join(',')
}

/** So many bytes at once: more arguments than this are more than some engines take. */
const AT_ONCE = 4096

function base64(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / AT_ONCE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * AT_ONCE, (i + 1) * AT_ONCE)),
  )
  return btoa(parts.join(''))
}
