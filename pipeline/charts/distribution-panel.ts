import { type Bin, binnedShares, type ValueShare } from './binned-shares.ts'
import { INK, PAIR_COLOUR, PAIR_TINT } from './theme.ts'

export interface DistributionKey {
  /** What the bars represent: 'Pairs in the sample'. */
  readonly pairs: string
  /** What the outline represents: 'All pairs of codes'. */
  readonly chance: string
  /** Whether there is a legend. */
  readonly hasLegend: boolean
}

/** Share of its width that a bar leaves empty on each side. */
const FREE = 0.07

/** A single bin is drawn between two empty ones, so that it looks like a bar. */
function domain(bins: readonly Bin[]): [number, number] {
  const [low, high] = [bins[0]!.low, bins.at(-1)!.high]
  const spare = bins.length === 1 ? high - low : 0
  return [low - spare, high + spare]
}

function bar({ low, high, pairs }: Bin) {
  const free = FREE * (high - low)
  return { low: low + free, high: high - free, pairs }
}

/** The bins as a line that begins and ends on the axis. */
function outline(bins: readonly Bin[]) {
  const [{ low }, { high, chance }] = [bins[0]!, bins.at(-1)!]
  const steps = bins.map((bin) => ({ value: bin.low, share: bin.chance }))
  return [{ value: low, share: 0 }, ...steps, { value: high, share: chance }, { value: high, share: 0 }]
}

/** The colour of one entry of the key; in the legend bars are filled and outlines are not. */
function entry(datum: string, { pairs, chance, hasLegend }: DistributionKey) {
  const fill = {
    condition: { test: `datum.value === ${JSON.stringify(pairs)}`, value: PAIR_TINT },
    value: 'white',
  }
  const legend = {
    title: null,
    orient: 'top' as const,
    direction: 'horizontal' as const,
    symbolType: 'square',
    symbolStrokeWidth: 1.25,
    encoding: { symbols: { fill } },
  }
  const scale = { domain: [pairs, chance], range: [PAIR_COLOUR, INK] }
  return { datum, type: 'nominal' as const, scale, legend: hasLegend ? legend : null }
}

/** The values of one index: bars for the sample, and an outline for chance if that distribution is known. */
export function distributionPanel(shares: readonly ValueShare[], key: DistributionKey, tickCount: number) {
  const bins = binnedShares(shares)
  const highest = Math.max(...bins.flatMap(({ pairs, chance }) => [pairs, chance]))
  const whole = shares.every(({ value }) => Number.isInteger(value))
  const x = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: domain(bins), nice: false, zero: false },
    axis: { tickCount, format: '~f', labelFlush: false, ...(whole ? { tickMinStep: 1 } : {}) },
  }
  const y = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [0, 1.05 * highest], nice: false },
    axis: {
      tickCount: 3,
      format: '~%',
      minExtent: 30,
      maxExtent: 30,
      grid: true,
      domain: false,
      ticks: false,
    },
  }
  const sample = {
    data: { values: bins.filter(({ pairs }) => pairs > 0).map(bar) },
    mark: { type: 'rect' as const, fill: PAIR_TINT, strokeWidth: 0.75 },
    encoding: {
      x: { field: 'low', ...x },
      x2: { field: 'high' },
      y: { field: 'pairs', ...y },
      y2: { datum: 0 },
      stroke: entry(key.pairs, key),
    },
  }
  const chance = {
    data: { values: outline(bins) },
    mark: { type: 'line' as const, interpolate: 'step-after' as const, strokeWidth: 1.25 },
    encoding: { x: { field: 'value', ...x }, y: { field: 'share', ...y }, stroke: entry(key.chance, key) },
  }
  return { layer: shares.some(({ shareChance }) => shareChance !== null) ? [sample, chance] : [sample] }
}
