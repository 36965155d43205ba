import { type DifferenceTest, zTest } from './difference-test.ts'
import {
  noOverlappingZ,
  type OverlappingCorrelations,
  overlappingCovariance,
} from './overlapping-correlations.ts'

/**
 * Steiger's z: does j correlate more with k than with h, in one sample? The test uses the difference between
 * the Fisher z values, with their covariance evaluated at the mean of the two correlations.
 *
 * z = (z(jk) - z(jh))·√(n - 3)/√(2 - 2c). Fewer than 4 rows or a perfect correlation: undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or no sample can have these three
 * @source Steiger, J. H. (1980). Tests for comparing elements of a correlation matrix. Psychological
 * Bulletin, 87(2), 245-251. https://doi.org/10.1037/0033-2909.87.2.245
 * @example steigerZ({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function steigerZ(rs: OverlappingCorrelations): DifferenceTest {
  return zAt(rs, (rs.jk + rs.jh) / 2)
}

/**
 * Steiger's z with the covariance at the back-transformed mean of the Fisher z values.
 *
 * @throws RangeError as {@link steigerZ}
 * @source Hittner, J. B., May, K., & Silver, N. C. (2003). A Monte Carlo evaluation of tests for comparing
 * dependent correlations. Journal of General Psychology, 130(2), 149-168.
 * https://doi.org/10.1080/00221300309601282
 * @example hittnerZ({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function hittnerZ(rs: OverlappingCorrelations): DifferenceTest {
  return zAt(rs, Math.tanh((Math.atanh(rs.jk) + Math.atanh(rs.jh)) / 2))
}

/**
 * Dunn and Clark's z: the same difference with the covariance evaluated at the two observed correlations.
 *
 * @throws RangeError as {@link steigerZ}
 * @source Dunn, O. J., & Clark, V. (1969). Correlation coefficients measured on the same individuals. Journal
 * of the American Statistical Association, 64(325), 366-377. https://doi.org/10.1080/01621459.1969.10500981
 * @example dunnClarkZ({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function dunnClarkZ(rs: OverlappingCorrelations): DifferenceTest {
  return zAt(rs, null)
}

/**
 * Pearson and Filon's z: the difference between the correlations themselves over its large-sample standard
 * error; Olkin's (1967) test is the same. Too liberal in small samples; provided for comparison with older
 * reports.
 *
 * @throws RangeError as {@link steigerZ}
 * @source Pearson, K., & Filon, L. N. G. (1898); see overlapping-correlations.ts
 * @example pearsonFilonZ({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function pearsonFilonZ(rs: OverlappingCorrelations): DifferenceTest {
  const { jk, jh, n } = rs
  const undefinedTest = noOverlappingZ(rs)
  if (undefinedTest) return undefinedTest
  const variance = (1 - jk ** 2) ** 2 + (1 - jh ** 2) ** 2 - 2 * overlappingCovariance(rs)
  return zTest((Math.sqrt(n) * (jk - jh)) / Math.sqrt(variance))
}

/**
 * Difference between the Fisher z values; their covariance is evaluated with both correlations at `common`, or
 * at the observed ones if `common` is null.
 */
function zAt(rs: OverlappingCorrelations, common: number | null): DifferenceTest {
  const undefinedTest = noOverlappingZ(rs)
  if (undefinedTest) return undefinedTest
  const [jk, jh] = common === null ? [rs.jk, rs.jh] : [common, common]
  const covariance = overlappingCovariance({ jk, jh, kh: rs.kh }) / ((1 - jk ** 2) * (1 - jh ** 2))
  const difference = Math.atanh(rs.jk) - Math.atanh(rs.jh)
  return zTest((Math.sqrt(rs.n - 3) * difference) / Math.sqrt(2 - 2 * covariance))
}
