import subsetFont from 'subset-font'
import { FONT } from '../../charts/theme.ts'
import { FONT_FILES } from '../../drawing/font-files.ts'
import { packagedFile } from '../../host/packaged.ts'
import { LETTERS } from './letters.ts'

const FACES = [
  ['regular', 400],
  ['semibold', 600],
] as const

/**
 * Style rules with the fonts of the page: two faces of the font of the report, with the letters of the page only, packed
 * (WOFF2), because they are half of what a phone has to read.
 */
export async function pageFonts(): Promise<string> {
  const rules = FACES.map(async ([face, weight]) => {
    const font = await subsetFont(packagedFile(FONT_FILES[face]), LETTERS, { targetFormat: 'woff2' })
    const source = `url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')`
    return `@font-face{font-family:'${FONT}';font-style:normal;font-weight:${weight};src:${source}}`
  })
  return (await Promise.all(rules)).join('\n')
}
