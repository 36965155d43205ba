import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { twoSidedPOfZ } from '../distributions/standard-normal.ts'
import { type Coefficient, undefinedCoefficient, whyUndefined } from './coefficient.ts'
import { fisherZInterval } from './fisher-z.ts'
import { type Concordance, concordance, varianceOfS } from './kendall-concordance.ts'
import { KENDALL_EXACT_BELOW, twoSidedPOfKendallT } from './kendall-t.ts'

/**
 * Kendall's tau-b: of all pairs of rows, how many more agree in order than disagree; -1 to 1, and 0 means no
 * monotone relation. Smaller than Spearman's rho for the same data.
 *
 * tau-b = S/√((n0 - n1)(n0 - n2)), S = concordant - discordant, n0 = n(n - 1)/2, n1 and n2 the numbers of pairs
 * tied in x and in y. Test: with fewer than 50 rows and no ties exact, by T = the number of concordant pairs;
 * otherwise z = S over its standard deviation given the ties, with |S| - 1 instead of |S| if `continuity` is
 * true. Interval by Fisher's z with variance 0.437/(n - 4), derived without ties; none for fewer than 5 pairs.
 *
 * Fewer than 3 pairs, or a constant variable: undefined.
 *
 * @throws RangeError as {@link import('./pearson.ts').pearson}
 * @source Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), 239-251.
 * https://doi.org/10.1093/biomet/33.3.239
 * @source Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and
 * Spearman correlations. Psychometrika, 65(1), 23-28. https://doi.org/10.1007/BF02294183
 * @example kendall([18, 7, 12, 15, 9, 10, 4], [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]).estimate // 17 / 21
 */
export function kendall(
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
  const found = concordance(x, y)
  const pairs = (n * (n - 1)) / 2
  const estimate = found.s / Math.sqrt((pairs - found.tiesInX.pairs) * (pairs - found.tiesInY.pairs))
  const [confLow, confHigh] = fisherZInterval(estimate, n, confidence, 0.437 / (n - 4)) ?? [null, null]
  const untied = found.tiesInX.pairs + found.tiesInY.pairs === 0
  const test = untied && n < KENDALL_EXACT_BELOW ? exactTest(found.s, n) : zTest(found, n, continuity)
  return { n, estimate, confLow, confHigh, df: null, ...test, undefinedBecause: null }
}

function exactTest(s: number, n: number) {
  const statistic = ((n * (n - 1)) / 2 + s) / 2
  return { statistic, p: twoSidedPOfKendallT(statistic, n), test: 'exact' } as const
}

function zTest({ s, tiesInX, tiesInY }: Concordance, n: number, continuity: boolean) {
  const counted = continuity ? Math.sign(s) * (Math.abs(s) - 1) : s
  const statistic = counted / Math.sqrt(varianceOfS(n, tiesInX, tiesInY))
  return { statistic, p: twoSidedPOfZ(statistic), test: 'z' } as const
}
