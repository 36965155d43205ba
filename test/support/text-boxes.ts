import { textWidth } from '../../pipeline/drawing/text-width.ts'

/** Where a line of text is drawn, in pixels of the drawing. */
export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Whether it is a name, such as that of a panel. */
  readonly isName: boolean
}

/** How far letters reach above and below the line that they stand on, in shares of their size. */
const [ABOVE, BELOW] = [0.7, 0.2]

interface Place {
  readonly x: number
  readonly y: number
  /** Degrees: 0, or -90 for a text that is read upwards. */
  readonly turned: number
}

/** A place after the steps of a transform attribute. */
function moved(from: Place, transform: string): Place {
  let at = from
  for (const [, kind, numbers] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0] = numbers!.split(',').map(Number)
    if (kind === 'rotate') at = { ...at, turned: at.turned + a }
    else at = at.turned === -90 ? { ...at, x: at.x + b, y: at.y - a } : { ...at, x: at.x + a, y: at.y + b }
  }
  return at
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The lines of a text element, with how far each is below the first. */
function linesOf(content: string): { text: string; below: number }[] {
  let below = 0
  return content.split(/(?=<tspan x=)/).map((part) => {
    below += Number(attribute(part, 'dy') ?? 0)
    return { text: decoded(part.replaceAll(/<[^>]*>/g, '')), below }
  })
}

/** Every line of text of a drawing with the room that it takes in the real fonts. */
export function textBoxes(svg: string): TextBox[] {
  const places: Place[] = [{ x: 0, y: 0, turned: 0 }]
  const boxes: TextBox[] = []
  for (const [tag, , content] of svg.matchAll(/<g(?: [^>]*)?>|<\/g>|<text([^>]*)>(.*?)<\/text>/gs)) {
    if (tag === '</g>') places.pop()
    else if (tag.endsWith('/>')) continue
    else if (tag.startsWith('<g')) places.push(moved(places.at(-1)!, attribute(tag, 'transform') ?? ''))
    else {
      const opening = tag.slice(0, tag.indexOf('>') + 1)
      const start = `translate(${attribute(opening, 'x') ?? 0},${attribute(opening, 'y') ?? 0})`
      const at = moved(moved(places.at(-1)!, start), attribute(opening, 'transform') ?? '')
      const size = Number.parseFloat(attribute(opening, 'font-size')!)
      const look = {
        fontSize: size,
        fontWeight: attribute(opening, 'font-weight') ?? 400,
        fontStyle: attribute(opening, 'font-style') ?? 'normal',
      }
      const anchor = attribute(opening, 'text-anchor')
      for (const { text, below } of linesOf(content!)) {
        const width = textWidth(look, text)
        const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0
        const [along, across] = [-before, below]
        const isName = look.fontWeight === '600'
        boxes.push(
          at.turned === -90
            ? {
                text,
                left: at.x + across - ABOVE * size,
                right: at.x + across + BELOW * size,
                top: at.y - along - width,
                bottom: at.y - along,
                isName,
              }
            : {
                text,
                left: at.x + along,
                right: at.x + along + width,
                top: at.y + across - ABOVE * size,
                bottom: at.y + across + BELOW * size,
                isName,
              },
        )
      }
    }
  }
  return boxes.filter(({ text }) => text.trim() !== '')
}

/** Less than this many pixels is no overlap: letters do not fill their boxes. */
const SLACK = 0.75

/** Pairs of texts that cover each other; the same text drawn twice in one place is one text with an outline. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const isSame = a.text === b.text && a.left === b.left && a.top === b.top
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return !isSame && across > SLACK && down > SLACK ? [`${a.text} / ${b.text}`] : []
    }),
  )
}

/** Texts that reach beyond the drawing. */
export function clipped(
  boxes: readonly TextBox[],
  { width, height }: { width: number; height: number },
): string[] {
  return boxes.flatMap(({ text, left, right, top, bottom }) =>
    left < -SLACK || top < -SLACK || right > width + SLACK || bottom > height + SLACK ? [text] : [],
  )
}

/** Names side by side that stand almost at one height, as they do where a number beside one of them reaches up. */
export function uneven(boxes: readonly TextBox[]): string[] {
  const names = boxes.filter(({ isName }) => isName)
  return names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      const apart = Math.abs(a.top - b.top)
      return apart > 0.5 && apart < 8 ? [`${a.text} / ${b.text}`] : []
    }),
  )
}

/** Axes on which a single number stands, which tells nothing of their scale. */
export function lonelyNumbers(svg: string): string[] {
  return [...svg.matchAll(/<g class="mark-text role-axis-label"[^>]*>(.*?)<\/g>/gs)].flatMap(([, labels]) => {
    const texts = [...labels!.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)
    return texts.length === 1 && /^[−\d.%]+$/.test(texts[0]!) ? texts : []
  })
}
