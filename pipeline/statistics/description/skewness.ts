import pow from '@stdlib/math-base-special-pow'
import { sum } from 'simple-statistics'
import { assertFinite } from '../distributions/assertions.ts'
import { deviations, lengthOf } from './deviations.ts'

/** The three usual definitions: 1 the moment ratio, 2 adjusted as in SPSS and SAS, 3 as in Minitab and BMDP. */
export type MomentType = 1 | 2 | 3

/**
 * Skewness: 0 for a symmetric distribution, above 0 for a longer tail to the right.
 *
 * Type 1: g1 = m3/m2^1.5; type 2: G1 = g1√(n(n - 1))/(n - 2); type 3: b1 = m3/s³. Null for fewer than 3
 * values or if all values are equal. Deviations are centred twice and sums compensated, so values far from
 * zero lose no digits, unlike in sampleSkewness and sampleKurtosis of simple-statistics.
 *
 * @throws RangeError if a value is not a finite number
 * @source Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. Journal of
 * the Royal Statistical Society: Series D, 47(1), 183-189. https://doi.org/10.1111/1467-9884.00122
 * @example skewness([1, 2, 3]) // 0
 */
export function skewness(x: readonly number[], type: MomentType = 2): number | null {
  const n = x.length
  const g1 = standardMoment(x, 3)
  if (g1 === null || n < 3) return null
  if (type === 1) return g1
  return type === 2 ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : g1 * (1 - 1 / n) * Math.sqrt(1 - 1 / n)
}

/** The k-th central moment over the k-th power of the standard deviation (with n); null if all values are equal. */
export function standardMoment(x: readonly number[], k: number): number | null {
  assertFinite(x, 'x')
  if (x.every((value) => value === x[0])) return null
  const { from } = deviations(x)
  const sd = lengthOf(from) / Math.sqrt(x.length)
  return sum(from.map((value) => pow(value / sd, k))) / x.length
}
