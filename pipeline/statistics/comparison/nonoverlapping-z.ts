import { assertCorrelations, type DifferenceTest, noTest, zTest } from './difference-test.ts'
import { type NonoverlappingCorrelations, nonoverlappingCovariance } from './overlapping-correlations.ts'

/** The values of the two compared correlations at which their covariance is evaluated. */
export type CovarianceAt = 'themselves' | 'mean' | 'mean-z'

/**
 * Does j correlate with k as h does with m, in one sample and with no shared variable? The difference between
 * the Fisher z values over its standard error, √(n - 3)(z(jk) - z(hm))/√(2 - 2c).
 *
 * The covariance c is evaluated at the two correlations `themselves` (Dunn & Clark, 1969; the same value as
 * Raghunathan, Rosenthal & Rubin, 1996), at their `mean` (Steiger, 1980; the default) or at the
 * back-transformed mean of their Fisher z values (`mean-z`; Silver, Hittner & May, 2004). Fewer than 4 rows or
 * a perfect correlation: undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or n is not a whole number
 * @source Steiger, J. H. (1980). Tests for comparing elements of a correlation matrix. Psychological
 * Bulletin, 87(2), 245-251. https://doi.org/10.1037/0033-2909.87.2.245
 * @source Silver, N. C., Hittner, J. B., & May, K. (2004). Testing dependent correlations with nonoverlapping
 * variables: A Monte Carlo simulation. Journal of Experimental Education, 73(1), 53-69.
 * https://doi.org/10.3200/JEXE.71.1.53-70
 * @example nonoverlappingZ({ jk: 0.4, hm: 0.4, jh: 0.2, jm: 0.1, kh: 0.1, km: 0.2, n: 30 }).p // 1
 */
export function nonoverlappingZ(rs: NonoverlappingCorrelations, at: CovarianceAt = 'mean'): DifferenceTest {
  const { jk, hm, n } = rs
  const undefinedTest = noZ(rs)
  if (undefinedTest) return undefinedTest
  const [z1, z2] = [Math.atanh(jk), Math.atanh(hm)]
  const common = at === 'mean' ? (jk + hm) / 2 : Math.tanh((z1 + z2) / 2)
  const [first, second] = at === 'themselves' ? [jk, hm] : [common, common]
  const covariance =
    nonoverlappingCovariance({ ...rs, jk: first, hm: second }) / ((1 - first ** 2) * (1 - second ** 2))
  return zTest((Math.sqrt(n - 3) * (z1 - z2)) / Math.sqrt(2 - 2 * covariance))
}

/**
 * Pearson and Filon's z for the same question: the difference between the correlations themselves over its
 * large-sample standard error. Too liberal in small samples; provided for comparison with older reports.
 *
 * @throws RangeError as {@link nonoverlappingZ}
 * @source Pearson, K., & Filon, L. N. G. (1898); see overlapping-correlations.ts
 * @example pearsonFilonNonoverlappingZ({ jk: 0.4, hm: 0.4, jh: 0.2, jm: 0.1, kh: 0.1, km: 0.2, n: 30 }).p // 1
 */
export function pearsonFilonNonoverlappingZ(rs: NonoverlappingCorrelations): DifferenceTest {
  const { jk, hm, n } = rs
  const undefinedTest = noZ(rs)
  if (undefinedTest) return undefinedTest
  const variance = (1 - jk ** 2) ** 2 + (1 - hm ** 2) ** 2 - 2 * nonoverlappingCovariance(rs)
  return zTest((Math.sqrt(n) * (jk - hm)) / Math.sqrt(variance))
}

function noZ({ n, ...correlations }: NonoverlappingCorrelations): DifferenceTest | null {
  assertCorrelations(correlations)
  if (!Number.isInteger(n)) throw new RangeError(`n must be a whole number: ${n}`)
  if (n < 4) return noTest('too-few-pairs')
  return Math.abs(correlations.jk) === 1 || Math.abs(correlations.hm) === 1
    ? noTest('perfect-correlation')
    : null
}
