import { demandFinite, demandProportion } from '../demands.ts'
import type { Adjustment } from './adjustment.ts'
import { type ClusterParts, clusterParts } from './cluster-parts.ts'
import { clusterRows } from './cluster-rows.ts'
import type { LeastSquares, NoFit } from './least-squares.ts'
import { type RobustCoefficient, type RobustErrors, testedByT, withoutError } from './robust-coefficient.ts'
import { solvedTransposed } from './triangular.ts'

/** A coefficient's share in a direction, and a variance against that of OLS, below which they are rounding. */
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
 * Cluster-robust (sandwich) errors of a regression: rows of one cluster may depend on each other in any way,
 * clusters are independent.
 *
 * V = M(Σ X'A e e'A'X)M over the clusters, M = (X'X)⁻¹. CR0: A = I. CR1, CR1p, CR1S: CR0 times G/(G - 1),
 * G/(G - p), G(n - 1)/((G - 1)(n - p)); the last is that of Stata, and `factorName` says which. CR2: A = (I -
 * H)^(-1/2) of the cluster's own block, the symmetric root: unbiased if rows are independent with equal variance
 * (the working model). CR3: A = (I - H)⁻¹, near the jackknife.
 *
 * t of each coefficient has Satterthwaite's degrees of freedom under the working model, df = (Σ P(gg))²/ΣΣ P(gh)²
 * (Bell & McCaffrey), P(gh) the covariance of two clusters' scores; for CR0 and CR1 by the same formula.
 * Computed from p × p numbers for each cluster: cost grows linearly with rows and clusters. Below 4 df (`fewDf`)
 * the test is not to be trusted.
 *
 * With clusters of one row CR2 is HC2. Undefined: fewer than two clusters; a coefficient that one cluster alone
 * identifies (that cluster's residuals are zero whatever the outcome, so its error cannot be seen); residuals of
 * zero.
 *
 * @param clusters of each row
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
 * @param ratio variance between clusters over that within them
 */
export function clusterRobustWith(
  fit: LeastSquares | NoFit,
  clusters: readonly (string | number)[],
  type: ClusterRobustType,
  confidence: number,
  ratio: number,
): RobustErrors {
  demandProportion(confidence, 'confidence')
  const { n, p } = fit
  const grouped = clusterRows(clusters, n)
  const { name: factorName, value: factor } = factorOf(type, grouped.count, n, p)
  const about = { type, n, clusters: grouped.count, factorName, factor }
  const why = fit.undefinedBecause ?? (grouped.count < 2 ? ('one-cluster' as const) : null)
  const whyNot = why ?? (factor === null ? ('too-few-pairs' as const) : null)
  if (fit.undefinedBecause || whyNot || factor === null) {
    const because = whyNot ?? 'too-few-pairs'
    const estimates = fit.undefinedBecause ? Array<null>(p).fill(null) : fit.estimates
    return {
      ...about,
      coefficients: estimates.map((estimate) => withoutError(estimate, because)),
      covariance: null,
      undefinedBecause: because,
      contrast: () => withoutError(null, because),
    }
  }
  const parts = clusterParts(fit, grouped, ADJUSTMENT[type], ratio)
  const contrast = (weights: readonly number[], level = confidence) => {
    demandProportion(level, 'confidence')
    return tested(fit, parts, factor, weights, level)
  }
  const unit = (at: number) => fit.estimates.map((_, i) => (i === at ? 1 : 0))
  const coefficients = fit.estimates.map((_, at) => contrast(unit(at)))
  const all = coefficients.every(({ undefinedBecause }) => undefinedBecause === null)
  return {
    ...about,
    coefficients,
    covariance: all ? covariances(fit, parts, factor) : null,
    undefinedBecause: null,
    contrast,
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

/** What a weighted sum of coefficients weighs in the orthonormal design. */
function weightsInQ(fit: LeastSquares, weights: readonly number[]): Float64Array {
  if (weights.length !== fit.p)
    throw new RangeError(`each coefficient needs a weight: ${weights.length} for ${fit.p}`)
  demandFinite(weights, 'weights')
  return solvedTransposed(fit.r, weights)
}

function tested(
  fit: LeastSquares,
  parts: ClusterParts,
  factor: number,
  weights: readonly number[],
  confidence: number,
): RobustCoefficient {
  const estimate = weights.reduce((sum, weight, at) => sum + weight * fit.estimates[at]!, 0)
  const l = weightsInQ(fit, weights)
  const size = Math.sqrt(l.reduce((sum, value) => sum + value * value, 0))
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
  if (df === null) return withoutError(estimate, 'unknown-df')
  return testedByT(estimate, error * size, df, confidence)
}

/** (Σ P(gg))²/ΣΣ P(gh)², off the diagonal P(gh) = -t(g)'t(h) with t = Q'KQl; every term is added, none taken away. */
function satterthwaiteDf({ p, count, own, shared }: ClusterParts, l: Float64Array): number | null {
  const before = new Float64Array(p * p)
  const t = new Float64Array(p)
  let trace = 0
  let squares = 0
  for (let cluster = 0; cluster < count; cluster++) {
    const start = cluster * p * p
    let variance = 0
    for (let i = 0; i < p; i++) {
      let sum = 0
      for (let j = 0; j < p; j++) {
        sum += shared[start + i * p + j]! * l[j]!
        variance += l[i]! * own[start + i * p + j]! * l[j]!
      }
      t[i] = sum
    }
    // Under the working model the variance of a score is `own` after the adjustment.
    trace += variance
    squares += variance * variance
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        squares += 2 * t[i]! * before[i * p + j]! * t[j]!
        before[i * p + j]! += t[i]! * t[j]!
      }
  }
  const df = (trace * trace) / squares
  return df > 0 && Number.isFinite(df) ? df : null
}

function covariances(fit: LeastSquares, parts: ClusterParts, factor: number): number[][] {
  const { p, count, scores, residualUnit } = parts
  const rows = fit.estimates.map((_, at) =>
    weightsInQ(
      fit,
      fit.estimates.map((__, i) => (i === at ? 1 : 0)),
    ),
  )
  const made = rows.map(() => new Array<number>(p).fill(0))
  for (let cluster = 0; cluster < count; cluster++) {
    const score = scores.subarray(cluster * p, cluster * p + p)
    const own = rows.map((row) => inner(row, score) * residualUnit)
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) made[i]![j]! += factor * own[i]! * own[j]!
  }
  return made
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
