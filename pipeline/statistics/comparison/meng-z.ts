import { quantileOfZ } from '../distributions/standard-normal.ts'
import { type DifferenceTest, zTest } from './difference-test.ts'
import { noOverlappingZ, type OverlappingCorrelations } from './overlapping-correlations.ts'

/**
 * Meng, Rosenthal and Rubin's z, with a confidence interval of the difference between the Fisher z values.
 *
 * z = (z(jk) - z(jh))·√((n - 3)/(2(1 - r(kh))h)), h = (1 - f·r̄²)/(1 - r̄²), f = (1 - r(kh))/(2(1 - r̄²)) but
 * at most 1; r̄² is the mean of the squared correlations. Undefined in the same cases as Steiger's z.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or no sample can have these three
 * @source Meng, X.-L., Rosenthal, R., & Rubin, D. B. (1992). Comparing correlated correlation coefficients.
 * Psychological Bulletin, 111(1), 172-175. https://doi.org/10.1037/0033-2909.111.1.172
 * @example mengZ({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function mengZ(
  rs: OverlappingCorrelations,
  confidence = 0.95,
): DifferenceTest & { readonly low: number | null; readonly high: number | null } {
  const { jk, jh, kh, n } = rs
  const undefinedTest = noOverlappingZ(rs)
  if (undefinedTest) return { ...undefinedTest, low: null, high: null }
  const square = (jk ** 2 + jh ** 2) / 2
  const f = Math.min(1, (1 - kh) / (2 * (1 - square)))
  const se = Math.sqrt((2 * (1 - kh) * ((1 - f * square) / (1 - square))) / (n - 3))
  const difference = Math.atanh(jk) - Math.atanh(jh)
  const half = quantileOfZ((1 + confidence) / 2) * se
  return { ...zTest(difference / se), low: difference - half, high: difference + half }
}
