import { readFileSync } from 'node:fs'
import { FONT } from '../charts/theme.ts'
import { FONT_FILES } from './font-files.ts'

const FACES = [
  { file: FONT_FILES.regular, style: 'normal', weight: 400 },
  { file: FONT_FILES.italic, style: 'italic', weight: 400 },
  { file: FONT_FILES.semibold, style: 'normal', weight: 600 },
] as const

/** Style rules that embed the fonts of the figures in the page, reduced to the characters that it shows. */
export async function embeddedFonts(characters: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font')
  const glyphs = [...new Set(characters)].sort().join('')
  const rules = await Promise.all(
    FACES.map(async ({ file, style, weight }) => {
      const face = await subsetFont(readFileSync(file), glyphs, { targetFormat: 'sfnt' })
      const source = `url(data:font/ttf;base64,${face.toString('base64')}) format('truetype')`
      return `@font-face{font-family:'${FONT}';font-style:${style};font-weight:${weight};src:${source}}`
    }),
  )
  return rules.join('\n')
}
