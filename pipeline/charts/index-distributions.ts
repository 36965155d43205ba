import type { TopLevelSpec } from 'vega-lite'
import { type DistributionBin, distributionPanel, LABELS } from './distribution-panel.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { keyView } from './key.ts'
import { type FigureWidth, INK, PADDING, PAIR_COLOUR, PAIR_TINT, SINGLE_COLUMN } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** The values of one index. */
export interface IndexBins {
  /** Its title. */
  readonly index: string
  readonly bins: readonly DistributionBin[]
}

export interface DistributionText extends FigureText {
  /** What the bars are: 'Pairs'; also the title of the vertical axes. */
  readonly pairs: string
  /** What the lines are: 'Expected if the same people met at random'. */
  readonly expected: string
}

const GAP = 14
/** Room below a panel for the numbers, right of the last one for half a number, and left of the first for the title. */
const NUMBERS = 26
const OVERHANG = 10
const TITLE = 18
const TITLE_LINE = 14

function layout(others: number, isLarge: boolean) {
  if (!isLarge) return others <= 12 ? { abreast: 2, height: 60 } : { abreast: 3, height: 46 }
  if (others <= 9) return { abreast: 3, height: 76 }
  return others <= 20 ? { abreast: 4, height: 60 } : { abreast: 6, height: 44 }
}

/**
 * How many pairs have each value of each index, as bars, and how many would if the same people met at random, as a
 * line; the first index large, the others in small panels, each with its own axes.
 */
export function indexDistributions(
  [first, ...others]: readonly IndexBins[],
  text: DistributionText,
  width: FigureWidth,
): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const { abreast, height } = layout(others.length, isLarge)
  const wide = inner - TITLE - LABELS - OVERHANG
  const small = Math.floor((wide + LABELS - abreast * LABELS - (abreast - 1) * GAP) / abreast)
  const titles = others.map(({ index }) => wrappedLines(index, small + LABELS - 4, 'semibold'))
  const lines = Math.max(1, ...titles.map(({ length }) => length))
  const panel = (
    it: IndexBins,
    title: readonly string[],
    size: { width: number; height: number },
    y: string | null,
  ) => ({
    title: { text: [...title], frame: 'bounds' as const },
    ...size,
    ...distributionPanel(it.bins, size, y),
  })
  const hasExpected = [first, ...others].some((it) => it?.bins.some(({ expected }) => expected !== null))
  const key = [
    { label: text.pairs, box: { fill: PAIR_TINT, stroke: PAIR_COLOUR } },
    ...(hasExpected ? [{ label: text.expected, line: { color: INK, width: 1.5 } }] : []),
  ]
  const main = first
    ? [
        panel(
          first,
          wrappedLines(first.index, wide, 'semibold'),
          { width: wide, height: isLarge ? 130 : 100 },
          text.pairs,
        ),
      ]
    : []
  const rest =
    others.length === 0
      ? []
      : [
          {
            columns: abreast,
            bounds: 'flush' as const,
            spacing: { column: LABELS + GAP, row: NUMBERS + 6 + lines * TITLE_LINE },
            concat: others.map((it, place) =>
              panel(it, titles[place]!, { width: small, height }, place % abreast === 0 ? text.pairs : null),
            ),
          },
        ]
  return {
    ...figureFrame(text, width),
    spacing: 10,
    vconcat: [keyView(key, inner, -TITLE - LABELS), ...main, ...rest],
  }
}
