import type { ClusterSums } from './engine/cluster-sums.ts'
import {
  type ClusteredDesign,
  type ClusterKey,
  clusteredDesign,
  type NotFitted,
} from './engine/clustered-design.ts'
import { lowestRatio } from './engine/lowest-ratio.ts'
import { backSolved, forwardSolved } from './engine/orthonormal-columns.ts'
import { type AtRatio, type Method, profile } from './engine/profiled-deviance.ts'
import { inner, timesVector } from './engine/small-matrices.ts'

/** A fitted model of a random intercept: outcome = coefficients·predictors + cluster + residual. */
export interface RandomIntercept {
  readonly undefinedBecause: null
  readonly method: Method
  readonly n: number
  readonly clusters: number
  /** Intercept first, then the predictors in their order; in units of the outcome for one of the predictor. */
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  /** Of the coefficients. */
  readonly covariance: readonly (readonly number[])[]
  /** τ²: what clusters share, in squared units of the outcome. */
  readonly clusterVariance: number
  /** σ²: what is left of each row. */
  readonly residualVariance: number
  /** τ²/(τ² + σ²): the intraclass correlation once the predictors are held constant. */
  readonly icc: number
  /** True if the likelihood is highest where clusters share nothing: τ² is exactly 0. */
  readonly atBoundary: boolean
  readonly logLikelihood: number
  /** -2 log-likelihood; with REML the REML criterion. */
  readonly deviance: number
  /** The same at τ² = 0. */
  readonly devianceAtZero: number
  readonly aic: number
  readonly bic: number
  /** Share of variance that the predictors explain (Nakagawa and Schielzeth). */
  readonly marginalR2: number
  /** Share that predictors and clusters explain together. */
  readonly conditionalR2: number
  /** What tests and intervals are computed from. */
  readonly design: ClusteredDesign
  readonly at: AtRatio
}

/**
 * Linear model with a random intercept for the cluster: y = Xβ + u(cluster) + e, u of variance τ², e of σ².
 *
 * ML or REML by the deviance profiled over β and σ, a function of λ = τ²/σ² alone; 0 and every interior minimum
 * are looked at, without an optimiser that might not converge. O(n·p²) once, then O(sizes of clusters·p²) for
 * each λ. AIC and BIC count coefficients and both variances; BIC with ln n. With REML, deviance, AIC and BIC
 * compare only models with the same predictors. Marginal R² = var(Xβ)/(var(Xβ) + τ² + σ²), var with n - 1.
 * Refused with a reason: see WhyNotFitted.
 *
 * @throws RangeError if the lists differ in length or outcome or predictors hold anything but finite numbers
 * @source Bates, D., Mächler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using
 * lme4. Journal of Statistical Software, 67(1), 1-48. https://doi.org/10.18637/jss.v067.i01
 * @source Nakagawa, S., & Schielzeth, H. (2013). A general and simple method for obtaining R² from
 * generalized linear mixed-effects models. Methods in Ecology and Evolution, 4(2), 133-142.
 * https://doi.org/10.1111/j.2041-210x.2012.00261.x
 * @example randomIntercept([1, 2, 4, 5], [], ['a', 'a', 'b', 'b']).clusterVariance // 4.25
 */
export function randomIntercept(
  outcome: readonly number[],
  predictors: readonly (readonly number[])[],
  clusters: readonly ClusterKey[],
  method: Method = 'REML',
): RandomIntercept | NotFitted {
  const design = clusteredDesign(outcome, predictors, clusters)
  return design.undefinedBecause === null ? fitted(design, method) : design
}

/** The ratio of variances of a model of a random intercept, with what the model is there; null if there is none. */
export function bestRatio(sums: ClusterSums, method: Method): AtRatio | null {
  const at = profile(sums)
  const ratio = lowestRatio((candidate) => {
    const here = at(candidate)
    return here && devianceCurve(here, sums, method)
  })
  return ratio === null ? null : at(ratio)
}

/** The profiled deviance in units of the design, with its derivatives in λ; without constants. */
export function devianceCurve(here: AtRatio, { n, width }: ClusterSums, method: Method) {
  const df = method === 'REML' ? n - width + 1 : n
  const restricted = method === 'REML' ? 1 : 0
  const relative = here.first.squares / here.squares
  return {
    value: here.logDeterminant + restricted * here.logInformation + df * Math.log(here.squares),
    slope: here.first.logDeterminant + restricted * here.first.logInformation + df * relative,
    bend:
      here.second.logDeterminant +
      restricted * here.second.logInformation +
      df * (here.second.squares / here.squares - relative ** 2),
  }
}

/** The model of a design that has been laid out. */
export function fitted(design: ClusteredDesign, method: Method): RandomIntercept | NotFitted {
  const { sums, triangle, scale, n, coefficients: p } = design
  const at = bestRatio(sums, method)
  if (!at) {
    return {
      n,
      clusters: sums.clusters,
      undefinedBecause: 'perfect-fit-within',
      coefficient: null,
      cluster: null,
    }
  }
  const inUnits = design.leastSquares.map((value, k) => value + scale * at.coefficients[k]!)
  const coefficients = [...backSolved(triangle, inUnits)]
  const residualVariance = residualVarianceOf(at, design, method)
  const clusterVariance = at.ratio * residualVariance
  const covariance = inPredictorUnits(at.covariance, triangle, p).map((row) =>
    row.map((value) => value * residualVariance),
  )
  const deviance = devianceOf(at, design, method)
  const explained = inUnits.slice(1).reduce((sum, value) => sum + value * value, 0) / (n - 1)
  const all = explained + clusterVariance + residualVariance
  return {
    undefinedBecause: null,
    method,
    n,
    clusters: sums.clusters,
    coefficients,
    standardErrors: covariance.map((row, k) => Math.sqrt(row[k]!)),
    covariance,
    clusterVariance,
    residualVariance,
    icc: at.ratio / (1 + at.ratio),
    atBoundary: at.ratio === 0,
    logLikelihood: -deviance / 2,
    deviance,
    devianceAtZero: devianceOf(profile(sums)(0)!, design, method),
    aic: deviance + 2 * (p + 2),
    bic: deviance + Math.log(n) * (p + 2),
    marginalR2: explained / all,
    conditionalR2: (explained + clusterVariance) / all,
    design,
    at,
  }
}

/** σ² at a ratio, in squared units of the outcome. */
function residualVarianceOf(at: AtRatio, design: ClusteredDesign, method: Method): number {
  const df = method === 'REML' ? design.n - design.coefficients : design.n
  return (at.squares / df) * design.scale ** 2
}

/** -2 log-likelihood at a ratio, in units of the outcome. */
function devianceOf(at: AtRatio, design: ClusteredDesign, method: Method): number {
  const { n, coefficients: p, triangle } = design
  const df = method === 'REML' ? n - p : n
  let deviance = at.logDeterminant + df * (1 + Math.log(2 * Math.PI * residualVarianceOf(at, design, method)))
  if (method === 'ML') return deviance
  deviance += at.logInformation
  for (let k = 0; k < p; k++) deviance += 2 * Math.log(triangle[k * p + k]!)
  return deviance
}

/** R⁻¹MR'⁻¹: a covariance of coefficients of orthonormal columns as one of the predictors' coefficients. */
export function inPredictorUnits(matrix: Float64Array, triangle: Float64Array, p: number): number[][] {
  const columns: Float64Array[] = []
  for (let k = 0; k < p; k++) {
    const unit = new Float64Array(p)
    unit[k] = 1
    columns.push(forwardSolved(triangle, unit))
  }
  const images = columns.map((column) => timesVector(matrix, column, p))
  const full = columns.map(() => new Array<number>(p).fill(0))
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = inner(columns[i]!, images[j]!)
      full[i]![j] = value
      full[j]![i] = value
    }
  }
  return full
}
