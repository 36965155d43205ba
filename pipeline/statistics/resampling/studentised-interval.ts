import { type QuantileRule, quantile } from '../description/quantile.ts'
import { assertProportion } from '../distributions/assertions.ts'
import type { BootstrapCorrelations } from './bootstrap-correlations.ts'
import { type DrawnInterval, noInterval } from './bootstrap-interval.ts'
import { quantileError } from './quantile-error.ts'

/**
 * Studentised bootstrap interval (bootstrap-t): the bootstrap distribution of (r* - r)/se*, each replicate
 * with its own standard error, takes the place of Student's t.
 *
 * On the scale of Fisher's z, the default, limits stay within (-1, 1): t* = (atanh r* - atanh r)/se(atanh
 * r*), with se(atanh r) = se(r)/(1 - r²); limits tanh(atanh r - quantile·se). On the scale `r` they may leave
 * [-1, 1]. Replicates with |r*| = 1 or no variance, but for
 * rounding, are left out. Undefined with fewer than 20 others, or if r
 * itself has none.
 *
 * @param variance of r in the sample, by the same jackknife as the replicates' variances
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge
 * University Press. https://doi.org/10.1017/CBO9780511802843
 */
export function studentisedInterval(
  { estimate, replicates, variances }: BootstrapCorrelations,
  variance: number,
  confidence = 0.95,
  scale: 'z' | 'r' = 'z',
  rule: QuantileRule = 6,
): DrawnInterval {
  assertProportion(confidence, 'confidence')
  const on = scale === 'z' ? Math.atanh : (r: number) => r
  const back = scale === 'z' ? Math.tanh : (r: number) => r
  const seOf = (r: number, v: number) => Math.sqrt(v) / (scale === 'z' ? 1 - r * r : 1)
  const se = seOf(estimate, variance)
  if (!hasError(estimate, variance) || !Number.isFinite(se)) return noInterval('no-variance')
  const ratios = replicates
    .map((r, i) =>
      hasError(r, variances[i]!) ? (on(r) - on(estimate)) / seOf(r, variances[i]!) : Number.NaN,
    )
    .filter(Number.isFinite)
    .sort()
  if (ratios.length < 20) return noInterval('too-few-replicates')
  const tail = (1 - confidence) / 2
  const [lowest, highest] = [quantile(ratios, tail, rule), quantile(ratios, 1 - tail, rule)]
  const [low, high] = [back(on(estimate) - highest * se), back(on(estimate) - lowest * se)]
  const slope = (limit: number) => (scale === 'z' ? 1 - limit * limit : 1) * se
  return {
    low,
    high,
    lowSe: slope(low) * quantileError(ratios, 1 - tail, rule),
    highSe: slope(high) * quantileError(ratios, tail, rule),
    undefinedBecause: null,
  }
}

/**
 * Whether a correlation has a standard error of its own. On the scale of Fisher's z that is about 1/√n; what is a
 * hundred million times smaller, as when two values were drawn again and again, is the rounding of a variance of 0.
 */
function hasError(r: number, variance: number): boolean {
  const unexplained = 1 - r * r
  return unexplained > 1e-12 && Math.sqrt(variance) > 1e-8 * unexplained
}
