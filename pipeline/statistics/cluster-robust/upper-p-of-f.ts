import betainc from '@stdlib/math-base-special-betainc'

/**
 * The probability that Fisher's F is at least f, as the regularised incomplete beta function, of whichever
 * argument keeps its digits.
 *
 * @throws RangeError if f is negative or not a number, or a number of degrees of freedom is not positive
 * @source Johnson, N. L., Kotz, S., & Balakrishnan, N. (1995). Continuous univariate distributions (2nd ed.,
 * Vol. 2). Wiley.
 * @example upperPOfF(1, 7, 7) // 0.5
 */
export function upperPOfF(f: number, df1: number, df2: number): number {
  if (!(f >= 0)) throw new RangeError(`F must be 0 or more: ${f}`)
  if (!(df1 > 0 && df2 > 0)) throw new RangeError(`degrees of freedom must be positive: ${df1}, ${df2}`)
  const odds = (df1 / df2) * f
  if (odds === Number.POSITIVE_INFINITY) return 0
  return odds > 1
    ? betainc(1 / (1 + odds), df2 / 2, df1 / 2)
    : betainc(odds / (1 + odds), df1 / 2, df2 / 2, true, true)
}
