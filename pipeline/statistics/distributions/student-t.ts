import betainc from '@stdlib/math-base-special-betainc'
import pow from '@stdlib/math-base-special-pow'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { assertProportion } from './assertions.ts'

/** Beyond this many √df the tail is a pure power of t, to the last digit of a double. */
const FAR = 1e10

/**
 * Two-sided p of Student's t: the probability of |T| >= |t| with `df` degrees of freedom.
 *
 * p = I(df/2, 1/2) at x = df/(df + t²), the regularised incomplete beta function, so a small p is computed
 * directly and never as 1 minus something. For |t| < √df the complementary argument t²/(df + t²) is used,
 * because it keeps its digits there; for very large t, where x would underflow, the tail falls as t^-df. With
 * one degree of freedom p = (2/π) atan(1/|t|), because the library's incomplete beta loses digits there.
 *
 * Range 0 to 1; 0 only if p is smaller than any double.
 *
 * @throws RangeError if t is NaN or df is not positive
 * @source Student. (1908). The probable error of a mean. Biometrika, 6(1), 1-25.
 * https://doi.org/10.1093/biomet/6.1.1
 * @example twoSidedPOfT(2, 2) // 0.1835034190722739
 */
export function twoSidedPOfT(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError(`t must be a number: ${t}`)
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`)
  const size = Math.abs(t) / Math.sqrt(df)
  if (df === 1) return (2 / Math.PI) * Math.atan(1 / size)
  if (size === Number.POSITIVE_INFINITY) return 0
  if (size > FAR) return farP(df) * pow(FAR / size, df)
  const square = t * t
  return size > 1
    ? betainc(df / (df + square), df / 2, 0.5)
    : betainc(square / (df + square), 0.5, df / 2, true, true)
}

/** Two-sided p of t = FAR·√df. */
function farP(df: number): number {
  return betainc(1 / (1 + FAR * FAR), df / 2, 0.5)
}

/**
 * One-sided p of Student's t: the probability of T >= t. For the lower tail pass -t.
 * @throws RangeError as {@link twoSidedPOfT}
 * @example upperPOfT(2, 2) // 0.09175170953613696
 */
export function upperPOfT(t: number, df: number): number {
  const half = twoSidedPOfT(t, df) / 2
  return t > 0 ? half : 1 - half
}

/**
 * Quantile of Student's t: the value below which t falls with the given probability. Far out, where the tail is a
 * power of t, it is that power's inverse; ±Infinity only if it exceeds the largest double.
 * @throws RangeError if the probability is not between 0 and 1 or df is not positive
 * @example quantileOfT(0.975, 30) // 2.0422724563012373
 */
export function quantileOfT(probability: number, df: number): number {
  assertProportion(probability, 'probability')
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`)
  const tail = Math.min(probability, 1 - probability)
  const beyond = farP(df) / 2
  if (tail >= beyond) return tQuantile(probability, df)
  return Math.sign(probability - 0.5) * FAR * Math.sqrt(df) * pow(beyond / tail, 1 / df)
}
