import { textExtent } from './text-extent.ts'
import { wrappedLines } from './wrapped-lines.ts'

const LINE = 12

/** The labels of rows left of a panel: their lines, the room that they need, and the axis that writes them. */
export interface RowLabels {
  /** Pixels left of the panel. */
  readonly room: number
  /** Pixels that a row needs. */
  readonly step: number
  readonly axis: object
}

/**
 * @param most the widest that a line may be
 * @param least the smallest height of a row
 */
export function rowLabels(labels: readonly string[], most: number, least: number): RowLabels {
  const lines = new Map(labels.map((label) => [label, wrappedLines(label, most)]))
  const all = [...lines.values()]
  const room = Math.ceil(Math.max(0, ...all.flat().map((line) => textExtent(line)))) + 8
  const tallest = Math.max(1, ...all.map(({ length }) => length))
  const broken = `(${JSON.stringify(Object.fromEntries(lines))})[datum.label]`
  return {
    room,
    step: Math.max(least, 4 + LINE * tallest),
    axis: {
      labelExpr: broken,
      labelLineHeight: LINE,
      labelOffset: { expr: `${-LINE / 2} * (length(${broken}) - 1)` },
      minExtent: room,
      maxExtent: room,
      ticks: false,
      domain: false,
    },
  }
}
