import { type QuantileRule, quantile } from '../description/quantile.ts'

/**
 * Standard error of a quantile of random replicates, from drawing only so many: half the distance of the
 * quantiles at share ± √(share(1 - share)/n), n replicates.
 *
 * @param sorted the replicates in rising order
 * @param shareError standard error of the share itself, where it was estimated from the same replicates
 * @source Woodruff, R. S. (1952). Confidence intervals for medians and other position measures. Journal of the
 * American Statistical Association, 47(260), 635-646. https://doi.org/10.1080/01621459.1952.10483443
 */
export function quantileError(
  sorted: ArrayLike<number>,
  share: number,
  rule: QuantileRule,
  shareError = 0,
): number {
  const off = Math.hypot(Math.sqrt((share * (1 - share)) / sorted.length), shareError)
  const at = (moved: number) => quantile(sorted, Math.min(1, Math.max(0, moved)), rule)
  return (at(share + off) - at(share - off)) / 2
}
