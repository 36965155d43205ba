import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { paddedDomain } from './padded-domain.ts'
import { type StrangersKey, strangerMarks } from './stranger-marks.ts'
import { DOUBLE_COLUMN, FRAME } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** Mean of one index among the means of re-pairings, in SDs of these means from their expectation. */
export interface StrangersRow {
  /** Title of the congruence index; rows of the figure are in order of first appearance. */
  readonly index: string
  /** Mean of the pairs; positive means more congruent than strangers. Null if re-pairing changes nothing. */
  readonly observed: number | null
  /** Ends of the range of the re-paired means, with their signs reversed for a distance. */
  readonly low: number | null
  readonly high: number | null
  /** `primary`: the index of the hypothesis that was declared before the data were seen. */
  readonly role: 'primary' | 'exploratory'
  /** Printed right of the row, one below each column head: the means in their own units, p. */
  readonly cells: readonly string[]
}

export interface StrangersText extends FigureText, StrangersKey {
  /** Title of the horizontal axis. */
  readonly x: string
  /** Heads of the columns of numbers right of the figure. */
  readonly heads: readonly string[]
}

const LETTER = 5
const LINE = 12
const COLUMN = 62
/**
 * With more indices than this, rows are closer and long titles stay on one line, so that all of them fit on a
 * page.
 */
const MANY = 20
/** The axis shows at least this many SDs on either side, so that small differences look small. */
const AT_LEAST = 2.5

/** Columns of numbers right of the axes, aligned right, each below its head. */
function columns(heads: readonly string[], width: number) {
  return heads.flatMap((head, place) => {
    const x = { value: width + (place + 1) * COLUMN }
    const mark = { type: 'text' as const, align: 'right' as const, clip: false }
    return [
      { mark, encoding: { x, text: { field: `cells[${place}]`, type: 'nominal' as const } } },
      {
        data: { values: [{}] },
        mark: { ...mark, fontStyle: head === 'p' ? 'italic' : 'normal' } as const,
        encoding: { x, y: { value: -10 }, text: { value: head } },
      },
    ]
  })
}

/**
 * The mean of each index compared with the means of the same people in other pairs: a bar for the range of
 * these means, a line for their expectation, a mark for the actual pairs. One row per index. All rows are on
 * the scale of their re-pairings, so that similarities, distances, shares and scores are comparable; right
 * means more congruent. Two journal columns wide; the height depends on the number of indices.
 */
export function strangers(rows: readonly StrangersRow[], text: StrangersText): TopLevelSpec {
  const indices = [...new Set(rows.map(({ index }) => index))]
  const [letters, least] = indices.length > MANY ? [42, 17] : [30, 23]
  const lines = new Map(indices.map((index) => [index, wrappedLines(index, letters)]))
  const longest = Math.max(0, ...[...lines.values()].flat().map(({ length }) => length))
  const titles = Math.ceil(longest * LETTER) + 10
  const tallest = Math.max(1, ...[...lines.values()].map(({ length }) => length))
  const step = Math.max(least, 3 + LINE * tallest)
  const broken = `(${JSON.stringify(Object.fromEntries(lines))})[datum.label]`
  const values = rows.flatMap(({ observed, low, high }) => [observed, low, high]).filter((it) => it !== null)
  const width = DOUBLE_COLUMN - 8 - titles - COLUMN * text.heads.length
  const x = {
    type: 'quantitative' as const,
    title: wrappedLines(text.x, Math.floor(width / LETTER)),
    scale: { domain: paddedDomain([-AT_LEAST, AT_LEAST, ...values]), nice: false },
    axis: { tickCount: 7, grid: true, tickMinStep: 1 },
  }
  const y = {
    field: 'index',
    type: 'nominal' as const,
    title: null,
    scale: { domain: indices },
    axis: {
      labelExpr: broken,
      labelLineHeight: LINE,
      labelOffset: { expr: `${-LINE / 2} * (length(${broken}) - 1)` },
      minExtent: titles,
      maxExtent: titles,
      ticks: false,
      domain: false,
    },
  }
  return {
    ...figureFrame(text),
    width,
    height: { step },
    data: { values: [...rows] },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: FRAME },
        encoding: { x: { datum: 0, ...x } },
      },
      { encoding: { y }, layer: [...strangerMarks(x, text), ...columns(text.heads, width)] },
    ],
  }
}
