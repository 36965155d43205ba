import { assertProportion } from '../distributions/assertions.ts'
import type { Adjustment } from './adjustment.ts'
import { type ClusterParts, clusterParts } from './cluster-parts.ts'
import { clusterRows } from './cluster-rows.ts'
import { jointClusterTest } from './joint-test.ts'
import { type LeastSquares, type NoFit, weightedSum, weightsInQ } from './least-squares.ts'
import { inner, lengthOf, unitWeights } from './matrices.ts'
import { noErrors } from './no-errors.ts'
import { type RobustCoefficient, type RobustErrors, testedByT, withoutError } from './robust-coefficient.ts'
import { satterthwaiteDf } from './satterthwaite.ts'

/**
 * A coefficient's share in a direction, and a variance relative to that of OLS, count as rounding error below
 * these.
 */
const SHARE = 1e-7
const NO_VARIANCE = 1e-12

export type ClusterRobustType = 'CR0' | 'CR1' | 'CR1p' | 'CR1S' | 'CR2' | 'CR3'

const ADJUSTMENT: Readonly<Record<ClusterRobustType, Adjustment>> = {
  CR0: 'none',
  CR1: 'none',
  CR1p: 'none',
  CR1S: 'none',
  CR2: 'square-root',
  CR3: 'inverse',
}

/**
 * Cluster-robust (sandwich) standard errors of a regression: rows of one cluster may depend on each other in
 * any way; clusters are independent.
 *
 * V = M(Σ X'A e e'A'X)M over the clusters, M = (X'X)⁻¹. CR0: A = I. CR1, CR1p, CR1S: CR0 times G/(G - 1),
 * G/(G - p), G(n - 1)/((G - 1)(n - p)); the last is Stata's, and `factorName` says which. CR2: A = (I -
 * H)^(-1/2) of the cluster's own block, the symmetric root: unbiased if rows are independent with equal
 * variance (the working model). CR3: A = (I - H)⁻¹, close to the jackknife.
 *
 * t of each coefficient has Satterthwaite's degrees of freedom under the working model, df = (Σ P(gg))²/ΣΣ
 * P(gh)² (Bell & McCaffrey), where P(gh) is the covariance of the scores of two clusters; CR0 and CR1 use the
 * same formula. It is computed from p × p numbers for each cluster, so the cost grows linearly with rows and
 * clusters. Below 4 df (`fewDf`) the test is not trustworthy.
 *
 * With clusters of one row CR2 equals HC2. Undefined: fewer than two clusters; a coefficient that only one
 * cluster identifies (the residuals of that cluster are zero for every outcome, so its error cannot be
 * estimated); residuals of zero.
 *
 * @param clusters the cluster of each row
 * @throws RangeError unless there is a cluster for each row and the confidence lies between 0 and 1
 * @source Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with
 * multi-stage samples. Survey Methodology, 28(2), 169-181.
 * @source Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation
 * and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36(4), 672-683.
 * https://doi.org/10.1080/07350015.2016.1247004
 */
export function clusterRobust(
  fit: LeastSquares | NoFit,
  clusters: readonly (string | number)[],
  type: ClusterRobustType = 'CR2',
  confidence = 0.95,
): RobustErrors {
  return clusterRobustWith(fit, clusters, type, confidence, 0)
}

/**
 * The same for a fit whose rows were transformed for a random intercept.
 *
 * @param ratio variance between clusters over the variance within them
 */
export function clusterRobustWith(
  fit: LeastSquares | NoFit,
  clusters: readonly (string | number)[],
  type: ClusterRobustType,
  confidence: number,
  ratio: number,
): RobustErrors {
  assertProportion(confidence, 'confidence')
  const { n, p } = fit
  const grouped = clusterRows(clusters, n)
  const { name: factorName, value: factor } = factorOf(type, grouped.count, n, p)
  const about = { type, n, clusters: grouped.count, factorName, factor }
  if (fit.undefinedBecause !== null) return { ...about, ...noErrors(fit, fit.undefinedBecause) }
  if (grouped.count < 2) return { ...about, ...noErrors(fit, 'one-cluster') }
  if (factor === null) return { ...about, ...noErrors(fit, 'too-few-clusters') }
  const parts = clusterParts(fit, grouped, ADJUSTMENT[type], ratio)
  const contrast = (weights: readonly number[], level = confidence) => {
    assertProportion(level, 'confidence')
    return tested(fit, parts, factor, weights, level)
  }
  const coefficients = fit.estimates.map((_, at) => contrast(unitWeights(p, at)))
  const all = coefficients.every(({ undefinedBecause }) => undefinedBecause === null)
  return {
    ...about,
    coefficients,
    covariance: all ? covariances(fit, parts, factor) : null,
    undefinedBecause: null,
    contrast,
    joint: (weights) => jointClusterTest(fit, parts, factor, weights),
  }
}

function factorOf(type: ClusterRobustType, g: number, n: number, p: number) {
  const named = (name: string, above: number, below: number) => ({
    name,
    value: below > 0 ? above / below : null,
  })
  if (type === 'CR1') return named('G/(G - 1)', g, g - 1)
  if (type === 'CR1p') return named('G/(G - p)', g, g - p)
  if (type === 'CR1S') return named('G(n - 1)/((G - 1)(n - p))', g * (n - 1), (g - 1) * (n - p))
  return named('1', 1, 1)
}

function tested(
  fit: LeastSquares,
  parts: ClusterParts,
  factor: number,
  weights: readonly number[],
  confidence: number,
): RobustCoefficient {
  const estimate = weightedSum(fit, weights)
  const l = weightsInQ(fit, weights)
  const size = lengthOf(l)
  if (size === 0) return withoutError(estimate, 'no-variance')
  const direction = l.map((value) => value / size)
  const { p, count, scores, alone, residualUnit } = parts
  if (alone.some((single) => Math.abs(inner(single, direction)) > SHARE))
    return withoutError(estimate, 'one-cluster-identifies')
  if (fit.perfect) return withoutError(estimate, 'perfect-fit')
  let variance = 0
  for (let cluster = 0; cluster < count; cluster++) {
    let score = 0
    for (let j = 0; j < p; j++) score += scores[cluster * p + j]! * direction[j]!
    variance += score * score
  }
  const error = Math.sqrt(factor * variance) * residualUnit
  if (!(error > NO_VARIANCE * fit.residualSd)) return withoutError(estimate, 'no-variance')
  const df = satterthwaiteDf(parts, direction)
  if (df === null) return withoutError(estimate, 'too-few-clusters')
  return testedByT(estimate, error * size, df, confidence)
}

function covariances(fit: LeastSquares, parts: ClusterParts, factor: number): number[][] {
  const { p, count, scores, residualUnit } = parts
  const rows = fit.estimates.map((_, at) => weightsInQ(fit, unitWeights(p, at)))
  const matrix = rows.map(() => new Array<number>(p).fill(0))
  for (let cluster = 0; cluster < count; cluster++) {
    const score = scores.subarray(cluster * p, cluster * p + p)
    const products = rows.map((row) => inner(row, score) * residualUnit)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) matrix[i]![j]! += factor * products[i]! * products[j]!
  }
  return matrix
}
