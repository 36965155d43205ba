import { ImageRun, Paragraph } from 'docx'
import { SINGLE_COLUMN } from '../../../charts/theme.ts'
import type { PrintedFigure } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import type { Bookmarks } from './bookmarks.ts'
import { caption, noteBelow } from './caption.ts'
import { placeholder } from './pictures.ts'
import { STYLE, TABLE_SIZES } from './styles.ts'
import { xmlText } from './xml-text.ts'

/** Pixels of 1/96 inch, in which a picture is measured: one column, the width of the text, and the tallest that fits a page. */
const ONE_COLUMN = 3.25 * 96
const WHOLE_WIDTH = 6.5 * 96
const TALLEST = 7 * 96

/** A figure: number and title, the drawing with words for those who cannot see it, note. */
export function apaFigure(figure: PrintedFigure, bookmarks: Bookmarks, { drawing }: Drawings) {
  const svg = drawing(figure.id)
  return [
    ...caption(figure, bookmarks),
    new Paragraph({
      style: STYLE.picture,
      keepNext: figure.note !== null,
      children: [
        new ImageRun({
          type: 'svg',
          data: placeholder('svg', figure.id),
          fallback: { type: 'png', data: placeholder('png', figure.id) },
          transformation: sizeOf(svg),
          altText: {
            name: xmlText(figure.number),
            title: xmlText(figure.title),
            description: xmlText(
              [elementOf(svg, 'title'), elementOf(svg, 'desc')].filter(Boolean).join('. '),
            ),
          },
        }),
      ],
    }),
    noteBelow(figure.note, bookmarks, TABLE_SIZES[0]!),
  ]
}

/** One column or the width of the text, whichever is nearer to the drawing's own width. */
function sizeOf(svg: string): { width: number; height: number } {
  const [own, tall] = ['width', 'height'].map((name) =>
    Number(new RegExp(`<svg[^>]*? ${name}="([\\d.]+)`).exec(svg)?.[1]),
  )
  const wide = own! > SINGLE_COLUMN * 1.25 ? WHOLE_WIDTH : ONE_COLUMN
  const width = Math.min(wide, (TALLEST * own!) / tall!)
  return { width: Math.round(width), height: Math.round((width * tall!) / own!) }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The words of the first element of this name. */
function elementOf(svg: string, name: string): string {
  const escaped = new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg)?.[1] ?? ''
  return escaped.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity]!)
}
