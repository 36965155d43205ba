import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'
import { type Coefficient, undefinedCoefficient, whyUndefined } from './coefficient.ts'
import { fisherZInterval } from './fisher-z.ts'
import { productMoment } from './product-moment.ts'

/**
 * Pearson's r: how closely the pairs follow a straight line, from -1 (decreasing) to 1 (increasing); 0 means no
 * linear relation.
 *
 * r = Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² Σ(y - ȳ)²). Test of no correlation: t = r√(n - 2)/√(1 - r²) with n - 2
 * degrees of freedom, p two-sided. Interval by Fisher's z with variance 1/(n - 3); none for n = 3. Test and
 * interval assume that the pairs are independent draws from a bivariate normal distribution; clients who share
 * a therapist are not.
 *
 * If one variable has two values (0 and 1) this is the point-biserial correlation. For r = ±1 the interval is
 * that point, p is 0 and t does not exist. Fewer than 3 pairs, or a constant variable: undefined.
 *
 * @throws RangeError if x and y differ in length or contain a value that is not finite (drop missing pairs
 * first), or the confidence does not lie between 0 and 1
 * @source Fisher, R. A. (1915). Frequency distribution of the values of the correlation coefficient in
 * samples from an indefinitely large population. Biometrika, 10(4), 507-521.
 * https://doi.org/10.1093/biomet/10.4.507
 * @example pearson([18, 7, 12, 15, 9, 10, 4], [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]).estimate // 0.8304712235094355
 */
export function pearson(x: readonly number[], y: readonly number[], confidence = 0.95): Coefficient {
  assertPairs(x, y)
  assertProportion(confidence, 'confidence')
  const n = x.length
  const why = whyUndefined(x, y)
  if (why) return undefinedCoefficient(n, why)
  const { r, unexplained } = productMoment(x, y)
  return {
    n,
    estimate: r,
    ...interval(r, n, confidence),
    ...tTest(r, unexplained, n - 2),
    undefinedBecause: null,
  }
}

function interval(r: number, n: number, confidence: number) {
  const [confLow, confHigh] = fisherZInterval(r, n, confidence) ?? [null, null]
  return { confLow, confHigh }
}

function tTest(r: number, unexplained: number, df: number) {
  if (Math.abs(r) === 1) return { statistic: null, df, p: 0, test: 't' } as const
  const statistic = r * Math.sqrt(df / unexplained)
  return { statistic, df, p: twoSidedPOfT(statistic, df), test: 't' } as const
}
