import type { TopLevelSpec } from 'vega-lite'
import type { ValueShare } from './binned-shares.ts'
import { distributionPanel } from './distribution-panel.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { DOUBLE_COLUMN } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** The share of one value of one index; rows of an index need not be adjacent. */
export interface IndexShare extends ValueShare {
  /** Title of the index; panels are in order of first appearance. */
  readonly index: string
}

export interface DistributionText extends FigureText {
  /** What the bars represent, for the key: 'Pairs in the sample'. */
  readonly pairs: string
  /** What the outlines represent: 'All pairs of codes'. */
  readonly chance: string
}

const GAP = 14
/**
 * Space for the percentages left of a panel, for the numbers below it, and for half a number right of the
 * last.
 */
const PERCENTAGES = 33
const NUMBERS = 28
const OVERHANG = 10
const SEMIBOLD_LETTER = 5.6
const TITLE_LINE = 14

/** Number of panels per row, and their height: six can be read in detail, thirty still fit on a page. */
function layout(panels: number) {
  if (panels <= 9) return { abreast: 3, height: 80, ticks: 5 }
  return panels <= 20 ? { abreast: 4, height: 60, ticks: 4 } : { abreast: 5, height: 60, ticks: 3 }
}

/**
 * The distribution of each index in the sample, as bars, and by chance, as an outline if it is known: one
 * panel per index, each with its own axes. It shows at a glance whether an index is constant or piles up at
 * one end. Two journal columns wide; the height depends on the number of indices.
 */
export function indexDistributions(rows: readonly IndexShare[], text: DistributionText): TopLevelSpec {
  const indices = [...new Set(rows.map(({ index }) => index))]
  const { abreast, height, ticks } = layout(indices.length)
  const column = Math.floor((DOUBLE_COLUMN - 8 - OVERHANG - (abreast - 1) * GAP) / abreast)
  const titles = new Map(
    indices.map((index) => [index, wrappedLines(index, Math.floor(column / SEMIBOLD_LETTER))]),
  )
  const lines = Math.max(0, ...[...titles.values()].map(({ length }) => length))
  const hasChance = rows.some(({ shareChance }) => shareChance !== null)
  const key = { pairs: text.pairs, chance: text.chance, hasLegend: hasChance }
  return {
    ...figureFrame(text),
    resolve: { scale: { stroke: 'shared' } },
    columns: abreast,
    bounds: 'flush',
    spacing: { column: PERCENTAGES + GAP, row: NUMBERS + lines * TITLE_LINE },
    concat: indices.map((index) => ({
      title: { text: titles.get(index) ?? index, frame: 'bounds' },
      width: column - PERCENTAGES,
      height,
      ...distributionPanel(
        rows.filter((row) => row.index === index),
        key,
        ticks,
      ),
    })),
  }
}
