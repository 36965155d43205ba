import { assertProportion } from '../distributions/assertions.ts'
import { upperPOfChiSquare } from '../distributions/chi-square.ts'
import { quantileOfZ, twoSidedPOfZ } from '../distributions/standard-normal.ts'
import { quantileOfT, twoSidedPOfT } from '../distributions/student-t.ts'
import { type HeterogeneityMethod, heterogeneity } from './heterogeneity.ts'
import { weightedMean, weightedSquares, weights } from './study-weights.ts'

/** One study. */
export interface StudyCorrelation {
  readonly r: number
  readonly n: number
}

/** Pooled correlation of several studies. On the scale of Fisher's z unless a field says r. */
export interface PooledCorrelation {
  readonly studies: number
  readonly r: number
  readonly rLow: number
  readonly rHigh: number
  readonly z: number
  readonly se: number
  readonly statistic: number
  readonly p: number
  /**
   * Weighted squared deviations from the common effect, and the probability of at least as much if there is a
   * common effect.
   */
  readonly q: number
  readonly df: number
  readonly qP: number
  /**
   * Variance between studies, its standard error, its share of the total variance (in %) and the ratio of total
   * to sampling variance.
   */
  readonly tau2: number
  readonly tau2Se: number | null
  readonly i2: number
  readonly h2: number
}

/**
 * Pooled estimate of a correlation over studies, with the test of their heterogeneity (Q).
 *
 * Studies are weighted on the scale of Fisher's z by 1/(1/(n - 3) + τ²). With `none`, τ² is 0: one true
 * correlation (fixed effect). Otherwise true correlations vary with variance τ², and the estimate is of their
 * mean. `knappHartung` tests against t with k - 1 degrees of freedom and uses a standard error from the scatter
 * of the studies, which is the better choice with few studies. Two studies can neither show nor exclude
 * heterogeneity.
 *
 * Null for fewer than two studies, or if a study has fewer than 4 pairs or r = ±1.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or the confidence does not lie between 0 and 1
 * @source Hedges, L. V., & Olkin, I. (1985). Statistical methods for meta-analysis. Academic Press.
 * @source DerSimonian, R., & Laird, N. (1986). Meta-analysis in clinical trials. Controlled Clinical Trials,
 * 7(3), 177-188. https://doi.org/10.1016/0197-2456(86)90046-2
 * @example pooledCorrelation([{ r: 0.3, n: 53 }, { r: 0.3, n: 103 }]).r // 0.3
 */
export function pooledCorrelation(
  studies: readonly StudyCorrelation[],
  method: HeterogeneityMethod = 'none',
  knappHartung = false,
  confidence = 0.95,
): PooledCorrelation | null {
  assertProportion(confidence, 'confidence')
  for (const { r } of studies) if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  const df = studies.length - 1
  if (df < 1 || studies.some(({ r, n }) => !(n > 3) || Math.abs(r) === 1)) return null
  const y = studies.map(({ r }) => Math.atanh(r))
  const v = studies.map(({ n }) => 1 / (n - 3))
  const { variance: tau2, se: tau2Se } = heterogeneity(y, v, method)
  const w = weights(v, tau2)
  const total = w.reduce((sum, one) => sum + one, 0)
  const z = weightedMean(y, w)
  const se = Math.sqrt((knappHartung ? weightedSquares(y, w) / df : 1) / total)
  const statistic = z / se
  const half = (knappHartung ? quantileOfT((1 + confidence) / 2, df) : quantileOfZ((1 + confidence) / 2)) * se
  const q = weightedSquares(y, weights(v, 0))
  return {
    studies: studies.length,
    r: Math.tanh(z),
    rLow: Math.tanh(z - half),
    rHigh: Math.tanh(z + half),
    z,
    se,
    statistic,
    p: knappHartung ? twoSidedPOfT(statistic, df) : twoSidedPOfZ(statistic),
    q,
    df,
    qP: upperPOfChiSquare(q, df),
    tau2,
    tau2Se,
    ...inconsistency(q, v, tau2, method),
  }
}

/** I² and H²: computed from Q for a common effect, otherwise from τ² and the typical sampling variance. */
function inconsistency(q: number, v: readonly number[], tau2: number, method: HeterogeneityMethod) {
  const df = v.length - 1
  if (method === 'none') return { i2: q > 0 ? 100 * Math.max(0, (q - df) / q) : 0, h2: q / df }
  const [first, second] = [1, 2].map((power) => v.reduce((sum, one) => sum + 1 / one ** power, 0)) as [
    number,
    number,
  ]
  const typical = df / (first - second / first)
  return { i2: (100 * tau2) / (typical + tau2), h2: tau2 / typical + 1 }
}
