import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { type FigureWidth, FRAME, INK, PADDING, SINGLE_COLUMN } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** A step: what is there, and what is left out on the way to the next step. */
export interface FlowStep {
  readonly title: string
  readonly lines: readonly string[]
  /** What leaves before the next step; null if nothing does. */
  readonly leaves: { readonly title: string; readonly lines: readonly string[] } | null
}

interface Box {
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly y2: number
  readonly title: readonly string[]
  readonly lines: readonly string[]
}

const LINE = 14
const INSET = 8
/** Between two boxes above each other, and side by side. */
const GAP = { below: 22, beside: 24 }

/** Boxes of what remains below each other, and beside the arrow between two of them what leaves. */
export function flowDiagram(steps: readonly FlowStep[], text: FigureText, width: FigureWidth): TopLevelSpec {
  const inner = width - 2 * PADDING
  const main = Math.floor((inner - GAP.beside) * (width > SINGLE_COLUMN ? 0.46 : 0.5))
  const side = { x: main + GAP.beside, x2: inner - 1 }
  const boxes: Box[] = []
  const lines: { x: number; y: number; x2: number; y2: number; head: 'down' | 'right' | null }[] = []
  let y = 0
  const box = (x: number, x2: number, top: number, title: string, content: readonly string[]): Box => {
    const room = x2 - x - 2 * INSET
    const heading = wrappedLines(title, room, 'semibold')
    const wrapped = content.flatMap((line) => wrappedLines(line, room))
    const made = {
      x,
      x2,
      y: top,
      y2: top + 2 * INSET - 3 + LINE * (heading.length + wrapped.length),
      title: heading,
      lines: wrapped,
    }
    boxes.push(made)
    return made
  }
  steps.forEach(({ title, lines: content, leaves }, i) => {
    const here = box(1, main, y + 1, title, content)
    y = here.y2
    const middle = main / 2
    if (leaves !== null) {
      const out = box(side.x, side.x2, y + GAP.below / 2, leaves.title, leaves.lines)
      const at = (out.y + out.y2) / 2
      lines.push({ x: middle, y: at, x2: out.x, y2: at, head: 'right' })
      y = out.y2 - GAP.below / 2
    }
    const isLast = i === steps.length - 1
    if (!isLast || leaves !== null)
      lines.push({
        x: middle,
        y: here.y2,
        x2: middle,
        y2: isLast ? (boxes.at(-1)!.y + boxes.at(-1)!.y2) / 2 : y + GAP.below + 1,
        head: isLast ? null : 'down',
      })
    y += GAP.below
  })
  const height = Math.max(...boxes.map(({ y2 }) => y2), 1) + 1
  const across = (field: string) => pixel(field, inner, false)
  const down = (field: string) => pixel(field, height, true)
  const heads = lines.flatMap(({ head, x2, y2 }) =>
    head === null
      ? []
      : [
          {
            x: head === 'right' ? x2 - 3 : x2,
            y: head === 'down' ? y2 - 3 : y2,
            angle: head === 'right' ? 90 : 180,
          },
        ],
  )
  const texts = boxes.flatMap(({ x, y: top, title, lines: content }) =>
    [
      ...title.map((line) => ({ line, isTitle: true })),
      ...content.map((line) => ({ line, isTitle: false })),
    ].map(({ line, isTitle }, i) => ({ line, isTitle, x: x + INSET, y: top + INSET + 4 + LINE * i })),
  )
  const words = (isTitle: boolean) => ({
    transform: [{ filter: `${isTitle ? '' : '!'}datum.isTitle` }],
    mark: {
      type: 'text' as const,
      align: 'left' as const,
      baseline: 'middle' as const,
      fontWeight: isTitle ? 600 : 400,
    } as const,
    encoding: { x: across('x'), y: down('y'), text: { field: 'line' } },
  })
  return {
    ...figureFrame(text, width),
    width: inner,
    height,
    layer: [
      {
        data: { values: lines },
        mark: { type: 'rule', color: INK, strokeWidth: 1 },
        encoding: { x: across('x'), x2: { field: 'x2' }, y: down('y'), y2: { field: 'y2' } },
      },
      {
        data: { values: heads },
        mark: { type: 'point', shape: 'triangle-up', filled: true, color: INK, size: 34, opacity: 1 },
        encoding: {
          x: across('x'),
          y: down('y'),
          angle: { field: 'angle', type: 'quantitative', scale: null },
        },
      },
      {
        data: { values: boxes.map(({ x, x2, y: top, y2 }) => ({ x, x2, y: top, y2 })) },
        mark: { type: 'rect', fill: 'white', stroke: FRAME, strokeWidth: 1 },
        encoding: { x: across('x'), x2: { field: 'x2' }, y: down('y'), y2: { field: 'y2' } },
      },
      { data: { values: texts }, layer: [words(true), words(false)] },
    ],
  }
}

/** The axes of the drawing are its pixels, to the right and down. */
function pixel(field: string, length: number, reverse: boolean) {
  const scale = { domain: [0, length], nice: false, zero: false, reverse }
  return { field, type: 'quantitative' as const, axis: null, scale }
}
