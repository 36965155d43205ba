import betainc from '@stdlib/math-base-special-betainc'

/**
 * Upper tail of Fisher's F: the probability of a value >= f with df1 and df2 degrees of freedom, as
 * I(df2/2, df1/2) at df2/(df2 + df1·f), the regularised incomplete beta function, so that a small p keeps its
 * digits.
 *
 * @throws RangeError if f is negative or not a number, or a number of degrees of freedom is not positive
 * @source Johnson, N. L., Kotz, S., & Balakrishnan, N. (1995). Continuous univariate distributions (2nd ed.,
 * Vol. 2). Wiley.
 * @example upperPOfF(4, 2, 2) // 0.2
 */
export function upperPOfF(f: number, df1: number, df2: number): number {
  if (!(f >= 0)) throw new RangeError(`F must not be negative: ${f}`)
  if (!(df1 > 0 && df2 > 0)) throw new RangeError(`degrees of freedom must be positive: ${df1}, ${df2}`)
  const scaled = df1 * f
  return scaled > df2
    ? betainc(df2 / (df2 + scaled), df2 / 2, df1 / 2)
    : betainc(scaled / (df2 + scaled), df1 / 2, df2 / 2, true, true)
}
