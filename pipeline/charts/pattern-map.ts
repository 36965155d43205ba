import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { keyView } from './key.ts'
import { textExtent } from './text-extent.ts'
import { type FigureWidth, FRAME, INK, PADDING, PAIR_COLOUR } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** What a number of pairs have in common: in which sessions which rating has a score. */
export interface Pattern {
  /** How many pairs; also what stands beside the row. */
  readonly label: string
  /** For every column whether there is a score. */
  readonly present: readonly boolean[]
  /** What each cell of the row is, in words. */
  readonly told: readonly string[]
}

/** The sessions of one rating: a group of columns. */
export interface PatternGroup {
  readonly title: string
  readonly sessions: readonly number[]
}

export interface PatternText extends FigureText {
  readonly present: string
  readonly missing: string
  /** Below the columns. */
  readonly x: string
  /** Above the labels of the rows: 'Pairs'. */
  readonly rows: string
}

const ROW = 15
const LINE = 13
const GAP = 8
const WIDEST_CELL = 46

/** A row for each pattern of missing scores, the most frequent first, and a column for each session of each rating. */
export function patternMap(
  patterns: readonly Pattern[],
  groups: readonly PatternGroup[],
  text: PatternText,
  width: FigureWidth,
): TopLevelSpec {
  const inner = width - 2 * PADDING
  const labels =
    Math.ceil(
      Math.max(...[text.rows, ...patterns.map(({ label }) => label)].map((it) => textExtent(it, 'semibold'))),
    ) + 8
  const columns = groups.reduce((sum, { sessions }) => sum + sessions.length, 0)
  const cell = Math.min(WIDEST_CELL, (inner - labels - (groups.length - 1) * GAP) / Math.max(1, columns))
  const titles = groups.map(({ title, sessions }) =>
    wrappedLines(title, sessions.length * cell + GAP - 4, 'semibold'),
  )
  const lines = Math.max(1, ...titles.map(({ length }) => length))
  const head = lines * LINE + 18
  let x = labels
  const placed = groups.map(({ sessions }, g) => {
    const left = x
    x += sessions.length * cell + GAP
    return { left, title: titles[g]!, sessions }
  })
  const lefts = placed.flatMap(({ left, sessions }) => sessions.map((_, i) => left + i * cell))
  const every = Math.ceil(
    Math.max(...groups.flatMap(({ sessions }) => sessions).map((it) => textExtent(String(it)))) /
      Math.max(1, cell - 3),
  )
  const numbers = placed.flatMap(({ left, sessions }) =>
    sessions.flatMap((session, i) =>
      i % every === 0 ? [{ x: left + (i + 0.5) * cell, y: head - 8, text: String(session) }] : [],
    ),
  )
  const cells = patterns.flatMap(({ present, told: says }, row) =>
    present.map((isPresent, column) => {
      const [left, top] = [lefts[column]!, head + row * ROW]
      return {
        x: left,
        x2: left + cell - 1,
        y: top,
        y2: top + ROW - 2,
        fill: isPresent ? PAIR_COLOUR : 'white',
        told: says[column]!,
      }
    }),
  )
  const height = head + patterns.length * ROW + 18
  const pixel = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null })
  const words = (
    values: readonly { x: number; y: number; text: string }[],
    align: 'left' | 'center' | 'right',
    fontWeight: 400 | 600,
  ) => ({
    data: { values: [...values] },
    mark: { type: 'text' as const, align, baseline: 'middle' as const, fontWeight, color: INK },
    encoding: { x: pixel('x'), y: pixel('y'), text: { field: 'text' } },
  })
  return {
    ...figureFrame(text, width),
    spacing: 10,
    vconcat: [
      keyView(
        [
          { label: text.present, box: { fill: PAIR_COLOUR, stroke: FRAME } },
          { label: text.missing, box: { fill: 'white', stroke: FRAME } },
        ],
        inner,
      ),
      {
        width: Math.ceil(x - GAP),
        height,
        layer: [
          {
            data: { values: cells },
            mark: { type: 'rect', aria: true, stroke: FRAME, strokeWidth: cell > 4 ? 0.75 : 0 },
            encoding: {
              x: pixel('x'),
              x2: { field: 'x2' },
              y: pixel('y'),
              y2: { field: 'y2' },
              fill: { field: 'fill', type: 'nominal', scale: null, legend: null },
              ...told(),
            },
          },
          words(
            placed.flatMap(({ left, title }) =>
              title.map((line, i) => ({ x: left, y: (lines - title.length + i + 0.5) * LINE, text: line })),
            ),
            'left',
            600,
          ),
          words(numbers, 'center', 400),
          words([{ x: labels - 8, y: head - 8, text: text.rows }], 'right', 600),
          words(
            patterns.map(({ label }, row) => ({ x: labels - 8, y: head + row * ROW + ROW / 2, text: label })),
            'right',
            400,
          ),
          words([{ x: labels, y: height - 7, text: text.x }], 'left', 400),
        ],
      },
    ],
  }
}
