import { FONT } from '../charts/theme.ts'
import { packagedPath } from '../host/packaged.ts'
import { FONT_FILES } from './font-files.ts'
import { runsOf } from './fonts.ts'
import { withResolution } from './png-resolution.ts'

/** Resolution of the PNG, and of the pixels in which a specification is written. */
const PRINT_DPI = 300
const SPEC_DPI = 96

/** A drawing as a picture for print. */
export async function rastered(svg: string): Promise<Uint8Array | null> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: PRINT_DPI / SPEC_DPI },
    font: { loadSystemFonts: false, fontFiles: filesFor(svg).map(packagedPath), defaultFontFamily: FONT },
  })
  return withResolution(picture.asPng(), PRINT_DPI)
}

/** The font files that the texts of a drawing need. */
function filesFor(svg: string): string[] {
  const others = (['regular', 'semibold'] as const).flatMap((face) =>
    runsOf([...new Set(svg)].join(''), face).flatMap(({ font }) => font?.file ?? []),
  )
  return [...new Set([...Object.values(FONT_FILES), ...others])]
}
