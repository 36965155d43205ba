import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame, titleBelow } from './figure-frame.ts'
import { COEFFICIENT, forestMarks } from './forest-marks.ts'
import { DOUBLE_COLUMN, FRAME } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** The coefficient of one index with one outcome. */
export interface ForestRow {
  /** Title of the congruence index; rows of the figure are in order of first appearance. */
  readonly index: string
  /** Title of the outcome; panels are in order of first appearance. */
  readonly outcome: string
  /** From -1 to 1; null if undefined. */
  readonly estimate: number | null
  /** Ends of the interval; null if undefined. */
  readonly low: number | null
  readonly high: number | null
  /** `primary`: declared before the data were seen. */
  readonly role: 'primary' | 'exploratory'
}

export interface ForestText extends FigureText {
  /** Title of the horizontal axis, below all panels: the coefficients and their intervals. */
  readonly x: string
}

const PANELS_ABREAST = 4
const GAP = 14
const WIDEST_PANEL = 260
/** Maximum length of a line of an index title, and the widths of a letter of it and of a panel title. */
const TITLE_LETTERS = 42
const LETTER = 5
const SEMIBOLD_LETTER = 5.6
const LINE = 12

function appearing(titles: readonly string[]): string[] {
  return [...new Set(titles)]
}

/**
 * All coefficients with their intervals: a panel for each outcome, a row for each index, and a line at zero.
 * Declared and exploratory results differ in shape, size and darkness; an undefined result is marked as such.
 * Up to two journal columns wide; the height depends on the number of indices.
 */
export function forest(rows: readonly ForestRow[], text: ForestText): TopLevelSpec {
  const indices = appearing(rows.map(({ index }) => index))
  const outcomes = appearing(rows.map(({ outcome }) => outcome))
  const lines = new Map(indices.map((index) => [index, wrappedLines(index, TITLE_LETTERS)]))
  const longest = Math.max(0, ...[...lines.values()].flat().map(({ length }) => length))
  const titles = Math.ceil(longest * LETTER) + 10
  const step = Math.max(19, ...[...lines.values()].map(({ length }) => 3 + LINE * length))
  const broken = `(${JSON.stringify(Object.fromEntries(lines))})[datum.label]`
  const abreast = Math.max(1, Math.min(outcomes.length, PANELS_ABREAST))
  const width = Math.min(
    WIDEST_PANEL,
    Math.floor((DOUBLE_COLUMN - 8 - titles - (abreast - 1) * (GAP + 2)) / abreast),
  )
  const y = (labels: boolean) =>
    ({
      field: 'index',
      type: 'nominal',
      title: null,
      scale: { domain: indices },
      axis: {
        labels,
        labelExpr: broken,
        labelLineHeight: LINE,
        labelOffset: { expr: `${-LINE / 2} * (length(${broken}) - 1)` },
        minExtent: labels ? titles : 0,
        maxExtent: labels ? titles : 0,
        ticks: false,
        domain: false,
        grid: true,
      },
    }) as const
  return {
    ...figureFrame(text),
    title: titleBelow(text.x, titles),
    resolve: { scale: { color: 'shared', shape: 'shared' } },
    columns: abreast,
    spacing: { column: GAP, row: 20 },
    concat: outcomes.map((outcome, place) => ({
      title: { text: wrappedLines(outcome, Math.floor(width / SEMIBOLD_LETTER)), limit: width },
      width,
      height: { step },
      data: { values: rows.filter((row) => row.outcome === outcome) },
      layer: [
        {
          data: { values: [{}] },
          mark: { type: 'rule', color: FRAME },
          encoding: { x: { datum: 0, ...COEFFICIENT } },
        },
        {
          encoding: { y: y(place % abreast === 0) },
          layer: forestMarks(appearing(rows.map(({ role }) => role)).length > 1),
        },
      ],
    })),
  }
}
