import { type DifferenceTest, noTest, tTest } from './difference-test.ts'
import { assertOverlapping, determinant, type OverlappingCorrelations } from './overlapping-correlations.ts'

/**
 * Williams's t: does j correlate more with k than with h, in one sample? This is the t that Steiger (1980)
 * recommends.
 *
 * t = (r(jk) - r(jh))·√((n - 1)(1 + r(kh))/(2|R|(n - 1)/(n - 3) + r̄²(1 - r(kh))³)) with n - 3 degrees of
 * freedom; |R| is the determinant of the three correlations, r̄ the mean of the two compared. Fewer than 4
 * rows, or k and h perfectly correlated: undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or no sample can have these three
 * @source Williams, E. J. (1959). The comparison of regression variables. Journal of the Royal Statistical
 * Society: Series B, 21(2), 396-399.
 * @source Steiger, J. H. (1980). Tests for comparing elements of a correlation matrix. Psychological
 * Bulletin, 87(2), 245-251. https://doi.org/10.1037/0033-2909.87.2.245
 * @example williamsT({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).p // 1
 */
export function williamsT(rs: OverlappingCorrelations): DifferenceTest {
  const { jk, jh, kh, n } = rs
  const mean = (jk + jh) / 2
  return tOf(
    rs,
    (n - 1) * (1 + kh),
    2 * ((n - 1) / (n - 3)) * determinant(rs) + mean ** 2 * (1 - kh) * (1 - kh) ** 2,
  )
}

/**
 * Hotelling's t for the same question. It is valid only for fixed k and h; provided for comparison with older
 * reports.
 *
 * @throws RangeError as {@link williamsT}
 * @source Hotelling, H. (1940). The selection of variates for use in prediction with some comments on the
 * general problem of nuisance parameters. Annals of Mathematical Statistics, 11(3), 271-283.
 * https://doi.org/10.1214/aoms/1177731867
 * @example hotellingT({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).df // 27
 */
export function hotellingT(rs: OverlappingCorrelations): DifferenceTest {
  return tOf(rs, (rs.n - 3) * (1 + rs.kh), 2 * determinant(rs))
}

/**
 * Hendrickson, Stanley and Hills's modification of Williams's t.
 *
 * @throws RangeError as {@link williamsT}
 * @source Hendrickson, G. F., Stanley, J. C., & Hills, J. R. (1970). Olkin's new formula for significance of
 * r13 vs. r23 compared with Hotelling's method. American Educational Research Journal, 7(2), 189-195.
 * @example hendricksonT({ jk: 0.4, jh: 0.4, kh: 0.2, n: 30 }).df // 27
 */
export function hendricksonT(rs: OverlappingCorrelations): DifferenceTest {
  const { jk, jh, kh, n } = rs
  return tOf(
    rs,
    (n - 3) * (1 + kh),
    2 * determinant(rs) + ((jk - jh) ** 2 * (1 - kh) * (1 - kh) ** 2) / (4 * (n - 1)),
  )
}

function tOf(rs: OverlappingCorrelations, above: number, below: number): DifferenceTest {
  assertOverlapping(rs)
  if (rs.n < 4) return noTest('too-few-pairs')
  if (!(below > 0)) return noTest('perfect-correlation')
  return tTest((rs.jk - rs.jh) * Math.sqrt(above / below), rs.n - 3)
}
