import { type MomentType, standardMoment } from './skewness.ts'

/**
 * Excess kurtosis: 0 for a normal distribution, above 0 for heavier tails, down to -2 for two equal points.
 *
 * Type 1: g2 = m4/m2² - 3; type 2: G2 = ((n + 1)g2 + 6)(n - 1)/((n - 2)(n - 3)), as in SPSS and SAS; type 3: b2
 * = m4/s⁴ - 3. Null for fewer than 4 values or if all values are equal.
 *
 * @throws RangeError if a value is not a finite number
 * @source Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. Journal of
 * the Royal Statistical Society: Series D, 47(1), 183-189. https://doi.org/10.1111/1467-9884.00122
 * @example kurtosis([1, 1, 2, 2], 1) // -2
 */
export function kurtosis(x: readonly number[], type: MomentType = 2): number | null {
  const n = x.length
  const ratio = standardMoment(x, 4)
  if (ratio === null || n < 4) return null
  if (type === 1) return ratio - 3
  return type === 2
    ? (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
    : ratio * (1 - 1 / n) ** 2 - 3
}
