import type { CurveValues } from './curve-values.ts'

/** The direction of the hypothesis, as positive or negative coefficients; `either`: none was declared. */
export type CurveDirection = 'positive' | 'negative' | 'either'

/** What is said of a whole curve, in this order. */
export const CURVE_STATISTICS = [
  'median_estimate',
  'share_in_direction',
  'share_significant',
  'stouffer_z',
] as const

/** An estimate this close to 0 has no sign: it was added up in one order or another. */
const ROUNDING = 1e-12

export type CurveStatistic = (typeof CURVE_STATISTICS)[number]

/**
 * A whole specification curve in four numbers, larger meaning more in the direction of the hypothesis: the median
 * estimate; the share of the specifications whose estimate has that direction; the share that is significant and
 * has that direction; Stouffer's z, the sum of all z over the root of their number.
 *
 * Specifications share their data, so Stouffer's z is no normal deviate: compare it with that of permuted data
 * only. With direction `either` the median and Stouffer's z keep their sign, because a curve need not lie around 0
 * when ratings are permuted, and each share is the larger of those of both directions. Coefficients are on one scale,
 * Kendall's tau as r. Undefined specifications do not count; without any defined one all four are NaN.
 *
 * @param sorted the defined estimates in rising order
 * @param critical a z beyond this is significant
 * @source Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human
 * Behaviour, 4(11), 1208-1214. https://doi.org/10.1038/s41562-020-0912-z
 */
export function curveSummary(
  sorted: Float64Array,
  { estimates, z }: CurveValues,
  direction: CurveDirection,
  critical: number,
): [median: number, inDirection: number, significant: number, stouffer: number] {
  const n = sorted.length
  let [above, below, high, low, sum] = [0, 0, 0, 0, 0]
  for (let i = 0; i < estimates.length; i++) {
    const own = z[i]!
    if (Number.isNaN(own)) continue
    sum += own
    if (estimates[i]! > ROUNDING) above++
    else if (estimates[i]! < -ROUNDING) below++
    if (own > critical) high++
    else if (own < -critical) low++
  }
  const [middle, stouffer] = [(sorted[n >> 1]! + sorted[(n - 1) >> 1]!) / 2, sum / Math.sqrt(n)]
  if (direction === 'positive') return [middle, above / n, high / n, stouffer]
  if (direction === 'negative') return [-middle, below / n, low / n, -stouffer]
  return [middle, Math.max(above, below) / n, Math.max(high, low) / n, stouffer]
}

/**
 * The defined estimates in rising order.
 * @param space where to sort them, if many curves are sorted one after another
 */
export function sortedEstimates(
  { estimates }: CurveValues,
  space = new Float64Array(estimates.length),
): Float64Array {
  space.set(estimates)
  space.sort()
  let defined = space.length
  while (defined > 0 && Number.isNaN(space[defined - 1])) defined--
  return space.subarray(0, defined)
}
