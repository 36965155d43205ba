import { assertProportion } from '../distributions/assertions.ts'
import { root } from '../distributions/root.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'

/**
 * The correlation that a published t test implies: t/√(t² + df), with the sign of t.
 *
 * @throws RangeError if t is NaN or df is not positive
 * @source Rosenthal, R. (1994). Parametric measures of effect size. In H. Cooper & L. V. Hedges (Eds.), The
 * handbook of research synthesis (pp. 231-244). Russell Sage Foundation.
 * @example correlationOfT(3, 16) // 0.6
 */
export function correlationOfT(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError(`t must be a number: ${t}`)
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`)
  return t / Math.hypot(t, Math.sqrt(df))
}

/**
 * The size of the correlation that a published F with one numerator degree of freedom implies; F does not
 * determine its sign.
 *
 * @throws RangeError if F is negative or NaN, or df is not positive
 * @example correlationOfF(9, 16) // 0.6
 */
export function correlationOfF(f: number, df: number): number {
  if (!(f >= 0)) throw new RangeError(`F must not be negative: ${f}`)
  return correlationOfT(Math.sqrt(f), df)
}

/**
 * The size of the correlation that a published two-sided p implies for n pairs; p does not determine its sign.
 *
 * @throws RangeError if p does not lie between 0 and 1 or n is not a whole number of at least 3
 * @example correlationOfP(0.05, 32) // 0.3493700072770872
 */
export function correlationOfP(p: number, n: number): number {
  assertProportion(p, 'p')
  if (!(Number.isInteger(n) && n >= 3)) throw new RangeError(`n must be a whole number, at least 3: ${n}`)
  const logOdds = (z: number) => Math.log(twoSidedPOfT(Math.sinh(z) * Math.sqrt(n - 2), n - 2)) - Math.log(p)
  return Math.tanh(root(logOdds, 0, highest(logOdds)))
}

/**
 * The correlation in the middle of a published interval, on the scale of Fisher's z, and the n that the width
 * of the interval implies.
 *
 * @throws RangeError if the limits are not ascending and strictly between -1 and 1, or the half width is not a
 * positive number of standard errors
 * @param quantile of the normal distribution: 1.96 for a 95% interval
 * @example correlationOfInterval(Math.tanh(-1.96 / 5), Math.tanh(1.96 / 5), 1.96) // { r: 0, n: 28 }
 */
export function correlationOfInterval(low: number, high: number, quantile: number): { r: number; n: number } {
  if (!(low > -1 && low < high && high < 1))
    throw new RangeError(`limits must be ascending, between -1 and 1: ${low}, ${high}`)
  if (!(quantile > 0)) throw new RangeError(`quantile must be positive: ${quantile}`)
  const [below, above] = [Math.atanh(low), Math.atanh(high)]
  return { r: Math.tanh((below + above) / 2), n: 3 + ((2 * quantile) / (above - below)) ** 2 }
}

/** A point at which a decreasing function is negative. */
function highest(f: (z: number) => number): number {
  let z = 1
  while (f(z) > 0) z *= 2
  return z
}
