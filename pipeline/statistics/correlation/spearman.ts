import { midranks } from '../description/midranks.ts'
import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'
import { type Coefficient, undefinedCoefficient, whyUndefined } from './coefficient.ts'
import { fisherZInterval } from './fisher-z.ts'
import { productMoment } from './product-moment.ts'
import { SPEARMAN_EXACT_TO, twoSidedPOfSpearmanS } from './spearman-s.ts'

/**
 * Spearman's rho: how closely the pairs follow any increasing (1) or decreasing (-1) curve; 0 means no monotone
 * relation.
 *
 * Pearson's r of the midranks; tied values share the mean of their ranks. Test: without ties and up to 14 pairs,
 * exact over all n! orders, by S = Σ(rank x - rank y)²; otherwise t = rho√(n - 2)/√(1 - rho²) with n - 2
 * degrees of freedom, without continuity correction unless `continuity` is true (R's correction: S over (n³ -
 * n)/6 + 1). Interval by Fisher's z with the variance (1 + rho²/2)/(n - 3) of Bonett and Wright, which is an
 * approximation even if the test is exact.
 *
 * Without ties, t gives too small a p in the tail: for 10 pairs .00117 where all orders give .00217. R's default is an
 * Edgeworth series from 10 pairs on, .00268 here; for more than 14 pairs t is used, whose p at .01 is a fifth too small
 * for 15 pairs and approaches the exact one from there.
 *
 * For rho = ±1 without an exact test p is 0 and t does not exist. Fewer than 3 pairs or a constant variable:
 * undefined.
 *
 * @throws RangeError as {@link import('./pearson.ts').pearson}
 * @source Spearman, C. (1904). The proof and measurement of association between two things. American Journal
 * of Psychology, 15(1), 72-101. https://doi.org/10.2307/1412159
 * @source Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and
 * Spearman correlations. Psychometrika, 65(1), 23-28. https://doi.org/10.1007/BF02294183
 * @example spearman([18, 7, 12, 15, 9, 10, 4], [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]).p // 62 / 5040
 */
export function spearman(
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
  continuity = false,
): Coefficient {
  assertPairs(x, y)
  assertProportion(confidence, 'confidence')
  const n = x.length
  const why = whyUndefined(x, y)
  if (why) return undefinedCoefficient(n, why)
  const { r, unexplained } = productMoment(midranks(x), midranks(y))
  const [confLow, confHigh] = fisherZInterval(r, n, confidence, (1 + (r * r) / 2) / (n - 3)) ?? [null, null]
  const untied = new Set(x).size === n && new Set(y).size === n
  const test = untied && n <= SPEARMAN_EXACT_TO ? exactTest(x, y) : tTest(r, unexplained, n, continuity)
  return { n, estimate: r, confLow, confHigh, ...test, undefinedBecause: null }
}

function exactTest(x: readonly number[], y: readonly number[]) {
  const ranks = midranks(y)
  const statistic = midranks(x).reduce((total, rank, i) => total + (rank - ranks[i]!) ** 2, 0)
  return { statistic, df: null, p: twoSidedPOfSpearmanS(statistic, x.length), test: 'exact' } as const
}

function tTest(r: number, unexplained: number, n: number, continuity: boolean) {
  const df = n - 2
  if (continuity) {
    const reach = (n * (n * n - 1)) / 6
    const shrunk = 1 - (reach * (1 - r)) / (reach + 1)
    return tTest(shrunk, 1 - shrunk * shrunk, n, false)
  }
  if (Math.abs(r) === 1) return { statistic: null, df, p: 0, test: 't' } as const
  const statistic = r * Math.sqrt(df / unexplained)
  return { statistic, df, p: twoSidedPOfT(statistic, df), test: 't' } as const
}
