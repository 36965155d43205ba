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
/** Pixels that a number on the horizontal axis needs. */
const NUMBER = 34

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

/** The values of one index: bars for the pairs, and a line for what is expected. */
export function distributionPanel(
  bins: readonly DistributionBin[],
  { width, height }: { readonly width: number; readonly height: number },
  title: string | null,
) {
  const highest = Math.max(1, ...bins.flatMap(({ pairs, expected }) => [pairs, expected ?? 0]))
  const isWhole = bins.every(({ low, high }) => high - low === 1 && !Number.isInteger(low))
  const x = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: domain(bins), nice: false, zero: false },
    axis: {
      tickCount: Math.max(2, Math.floor(width / NUMBER)),
      format: '~f',
      labelFlush: false,
      ...(isWhole ? { tickMinStep: 1 } : {}),
    },
  }
  const y = {
    type: 'quantitative' as const,
    title,
    scale: { domain: [0, 1.06 * highest], nice: false },
    axis: {
      tickCount: height > 90 ? 5 : 3,
      tickMinStep: 1,
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
