import type { CoefficientName } from '../../statistics/correlation/coefficients.ts'
import { type Drawn, monteCarloVerdict } from '../../statistics/permutation/monte-carlo-rule.ts'
import { KEEPS_TWO_DECIMALS, MOST_TIMES } from '../drawn-numbers.ts'

/** No more orders than this are drawn for a p: then its standard error is .0007 at most. */
const MOST_ORDERS = 512_000

/** No more resamples than this are drawn for a limit; of coefficients that are ranked again in each of them fewer. */
const MOST_RESAMPLES = { pearson: 128_000, spearman: 16_000, kendall: 16_000 } as const

/**
 * How many more orders a p asks for: none if it is good to two decimals and its side of `alpha` is sure.
 * @param resamples what the study asks for; never more than MOST_TIMES as many
 */
export function moreOrders(
  drawn: number,
  ps: readonly { p: number; se: number }[],
  alpha: number,
  resamples: number,
): number {
  const judged = ps.map(({ p, se }) => judgedOf(p, se, alpha))
  return moreDraws(drawn, judged, Math.min(MOST_ORDERS, MOST_TIMES * resamples))
}

interface Limits {
  readonly low: number | null
  readonly high: number | null
  readonly low_se: number | null
  readonly high_se: number | null
}

/**
 * How many more resamples these intervals ask for: none if every limit is good to two decimals and, where it is held
 * against 0, its sign is sure.
 */
export function moreResamples(
  drawn: number,
  method: CoefficientName,
  intervals: readonly Limits[],
  threshold: 0 | null,
  resamples: number,
): number {
  const judged = intervals.flatMap(({ low, high, low_se, high_se }) =>
    low === null || high === null || low_se === null || high_se === null
      ? []
      : [judgedOf(low, low_se, threshold), judgedOf(high, high_se, threshold)],
  )
  return moreDraws(drawn, judged, Math.min(MOST_RESAMPLES[method], MOST_TIMES * resamples))
}

/**
 * As many doublings at once as the errors ask for, which fall with the root of the draws; looked at again after them.
 * Never more than `cap` in all.
 */
function moreDraws(drawn: number, judged: readonly Drawn[], cap: number): number {
  const open = judged.filter((one) => monteCarloVerdict(one, true) === 'draw-more')
  if (open.length === 0) return 0
  const times = open.map(({ value, se, threshold }) => {
    const apart = threshold === null ? KEEPS_TWO_DECIMALS : Math.abs(value - threshold) / 3
    return (se / Math.min(KEEPS_TWO_DECIMALS, apart)) ** 2
  })
  const doublings = Math.max(1, Math.ceil(Math.log2(Math.max(...times))))
  return Math.max(0, Math.min(drawn * 2 ** doublings, cap) - drawn)
}

function judgedOf(value: number, se: number, threshold: number | null): Drawn {
  return { value, se, threshold, smallEnough: KEEPS_TWO_DECIMALS }
}
