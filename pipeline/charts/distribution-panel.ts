import { roundTicks } from './round-ticks.ts'
import { textExtent } from './text-extent.ts'
import { GRID, INK, PAIR_COLOUR, PAIR_TINT } from './theme.ts'
import { told } from './told.ts'

/** The pairs with a value from `low` to `high`. */
export interface DistributionBin {
  readonly low: number
  readonly high: number
  readonly pairs: number
  /** As many as would be expected; null if that is not known. */
  readonly expected: number | null
  /** The same in words. */
  readonly told: string
}

/** Room for the numbers left of a panel. */
export const LABELS = 30

/** Share of its width that a bar leaves empty on each side. */
const FREE = 0.08
/** Pixels between two numbers on the horizontal axis, and half the height of one on the vertical axis. */
const APART = 12
const HALF = 6

/** A single bin is drawn between two empty ones, so that it looks like a bar. */
function domain(bins: readonly DistributionBin[]): [number, number] {
  if (bins.length === 0) return [0, 1]
  const [low, high] = [bins[0]!.low, bins.at(-1)!.high]
  const spare = bins.length === 1 ? high - low : 0
  return [low - spare, high + spare]
}

/** A short line at the height that is expected for each bin, joined to the next: it begins and ends on the axis. */
function outline(bins: readonly DistributionBin[]) {
  if (bins.length === 0 || bins.some(({ expected }) => expected === null)) return []
  const [{ low }, { high, expected }] = [bins[0]!, bins.at(-1)!]
  const steps = bins.map((bin) => ({ value: bin.low, count: bin.expected! }))
  return [{ value: low, count: 0 }, ...steps, { value: high, count: expected! }, { value: high, count: 0 }]
}

/** The numbers of the horizontal axis, as many as there is room for. */
function numbers([low, high]: readonly [number, number], isWhole: boolean, width: number): number[] {
  const [first, last] = isWhole ? [Math.ceil(low), Math.floor(high)] : [low, high]
  const widest = Math.max(...[first, last].map((it) => textExtent(String(Number(it.toFixed(1))))))
  const most = Math.max(1, Math.floor(width / (widest + APART)))
  return roundTicks(first, last, most, isWhole ? 1 : 0)
}

/** The values of one index: bars for the pairs, and a line for what is expected. */
export function distributionPanel(
  bins: readonly DistributionBin[],
  { width, height }: { readonly width: number; readonly height: number },
  title: string | null,
) {
  const highest = Math.max(1, ...bins.flatMap(({ pairs, expected }) => [pairs, expected ?? 0]))
  const ends = domain(bins)
  const isWhole = bins.every(({ low, high }) => high - low === 1 && !Number.isInteger(low))
  const x = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: ends, nice: false, zero: false },
    axis: {
      values: numbers(ends, isWhole, width),
      format: '~f',
      labelFlush: false,
    },
  }
  const y = {
    type: 'quantitative' as const,
    title,
    // No number reaches beyond the panel: its title would stand higher than those beside it.
    scale: { domain: [0, highest / (1 - HALF / height)], nice: false },
    axis: {
      // Beyond the highest whole number, which is no end of a scale.
      values: roundTicks(0, Math.floor(highest) + 0.5, height > 90 ? 5 : 3, 1),
      format: 'd',
      minExtent: LABELS - 4,
      maxExtent: LABELS - 4,
      titlePadding: 2,
      grid: true,
      gridColor: GRID,
      domain: false,
      ticks: false,
    },
  }
  const bars = bins
    .filter(({ pairs }) => pairs > 0)
    .map(({ low, high, pairs, told: says }) => {
      const free = FREE * (high - low)
      return { low: low + free, high: high - free, pairs, told: says }
    })
  return {
    layer: [
      {
        data: { values: bars },
        mark: { type: 'rect' as const, aria: true, fill: PAIR_TINT, stroke: PAIR_COLOUR, strokeWidth: 0.75 },
        encoding: {
          x: { field: 'low', ...x },
          x2: { field: 'high' },
          y: { field: 'pairs', ...y },
          y2: { datum: 0 },
          ...told(),
        },
      },
      {
        data: { values: outline(bins) },
        mark: { type: 'line' as const, interpolate: 'step-after' as const, strokeWidth: 1.5, color: INK },
        encoding: { x: { field: 'value', ...x }, y: { field: 'count', ...y } },
      },
    ],
  }
}
