import { upperPOfChiSquare } from '../distributions/chi-square.ts'
import type { ContrastTest } from './contrast-test.ts'
import { type ClusterKey, clusteredDesign, type NotFitted } from './engine/clustered-design.ts'
import { LARGEST_ROOT, lowestFactor } from './engine/lowest-factor.ts'
import { backSolved } from './engine/orthonormal-columns.ts'
import type { Method } from './engine/profiled-deviance.ts'
import { slopeDeviance } from './engine/slope-deviance.ts'
import { slopeSums } from './engine/slope-sums.ts'
import { fitted, inPredictorUnits } from './random-intercept.ts'
import { slopeTests } from './slope-tests.ts'

/** A fitted model in which intercept and slope of one predictor differ between clusters. */
export interface RandomSlope {
  readonly undefinedBecause: null
  readonly method: Method
  readonly correlated: boolean
  readonly n: number
  readonly clusters: number
  /** Clusters with rows of different values of the predictor, which alone say how slopes differ. */
  readonly clustersWithSlope: number
  /** Intercept, the slope's mean, covariates. */
  readonly coefficients: readonly number[]
  /** Unadjusted. */
  readonly standardErrors: readonly number[]
  /** Of what clusters have beside the predictors where the predictor is 0. */
  readonly interceptVariance: number
  readonly slopeVariance: number
  readonly interceptSlopeCovariance: number
  /** Null where a variance is 0, or where the model has no covariance. */
  readonly correlation: number | null
  readonly residualVariance: number
  /** A variance is 0 or the correlation 1 or -1. */
  readonly atBoundary: boolean
  readonly logLikelihood: number
  readonly deviance: number
  readonly aic: number
  readonly bic: number
  /** Of slopes that do not differ: rise of the deviance, and p by the mixture of χ² that the boundary asks for. */
  readonly slopesDiffer: { readonly chiSquare: number; readonly p: number }
  /** Coefficients by Kenward and Roger; null with ML, or where the variances cannot be told apart. */
  readonly tests: readonly ContrastTest[] | null
}

/** Why there is no such model. */
export type NoRandomSlope =
  | NotFitted
  | {
      readonly undefinedBecause:
        | 'too-few-clusters-with-slope'
        | 'too-few-rows-for-slopes'
        | 'no-residual-variance'
      readonly n: number
      readonly clusters: number
      readonly clustersWithSlope: number
    }

/** How slopes that differ are fitted. */
export interface SlopeOptions {
  readonly covariates?: readonly (readonly number[])[]
  /** Whether intercepts and slopes may be correlated; without, the model depends on where the predictor is 0. */
  readonly correlated?: boolean
  readonly method?: Method
  readonly confidence?: number
}

/** Fewer clusters than this with a slope of their own say nothing about how slopes differ. */
const SLOPES_NEEDED = 3

/**
 * Linear model with a random intercept and a random slope of one predictor: y = Xβ + u + v·x + e in each cluster.
 *
 * ML or REML by the profiled deviance in Cholesky's factor of the covariance of (u, v), as in lme4, from sums over
 * clusters; the fixed part holds intercept, predictor and covariates. Tests by Kenward and Roger with respect to the
 * variances and covariance. Whether slopes differ: deviance beside that of the random intercept, χ² with 1 and 2
 * degrees of freedom in equal parts (with 0 and 1 if uncorrelated).
 *
 * Refused: as {@link clusteredDesign}; fewer than 3 clusters in which the predictor varies; no more rows than intercepts,
 * slopes and covariates together, so that nothing is left for σ².
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Laird, N. M., & Ware, J. H. (1982). Random-effects models for longitudinal data. Biometrics, 38(4),
 * 963-974. https://doi.org/10.2307/2529876
 * @source Stram, D. O., & Lee, J. W. (1994). Variance components testing in the longitudinal mixed effects model.
 * Biometrics, 50(4), 1171-1177. https://doi.org/10.2307/2533455
 */
export function randomSlope(
  outcome: readonly number[],
  predictor: readonly number[],
  clusters: readonly ClusterKey[],
  { covariates = [], correlated = true, method = 'REML', confidence = 0.95 }: SlopeOptions = {},
): RandomSlope | NoRandomSlope {
  const design = clusteredDesign(outcome, [predictor, ...covariates], clusters)
  if (design.undefinedBecause !== null) return design
  const { n, coefficients: p, triangle, scale } = design
  const unit = Math.sqrt(design.predictorSquares[0]! / n)
  // Correlated, the model is the same wherever x is 0, so that 0 may be its mean; uncorrelated it is not.
  const origin = correlated ? predictor.reduce((sum, value) => sum + value, 0) / n : 0
  const x = Float64Array.from(predictor, (value) => (value - origin) / unit)
  const sums = slopeSums(design, x)
  const known = { n, clusters: sums.clusters, clustersWithSlope: sums.slopes }
  if (sums.slopes < SLOPES_NEEDED) return { undefinedBecause: 'too-few-clusters-with-slope', ...known }
  if (n - sums.clusters - sums.slopes - covariates.length < 1)
    return { undefinedBecause: 'too-few-rows-for-slopes', ...known }
  const simpler = fitted(design, method)
  const at = lowestFactor(slopeDeviance(sums, method), correlated ? [0, 1, 2] : [0, 2])
  if (!at || simpler.undefinedBecause !== null || Math.max(...at.factor.map(Math.abs)) > LARGEST_ROOT)
    return { undefinedBecause: 'no-residual-variance', ...known }

  const df = method === 'REML' ? n - p : n
  const residualVariance = (at.squares / df) * scale ** 2
  const covariance = inPredictorUnits(at.covariance, triangle, p)
  const inUnits = design.leastSquares.map((value, k) => value + scale * at.coefficients[k]!)
  const coefficients = [...backSolved(triangle, inUnits)]
  let deviance = at.logDeterminant + df * (1 + Math.log(2 * Math.PI * residualVariance))
  if (method === 'REML') {
    deviance += at.logInformation
    for (let k = 0; k < p; k++) deviance += 2 * Math.log(triangle[k * p + k]!)
  }
  const variances = inDataUnits(at.factor, origin, unit, residualVariance)
  const parameters = p + (correlated ? 4 : 3)
  const chiSquare = Math.max(0, simpler.deviance - deviance)
  return {
    undefinedBecause: null,
    method,
    correlated,
    ...known,
    coefficients,
    standardErrors: covariance.map((row, k) => Math.sqrt(residualVariance * row[k]!)),
    ...variances,
    correlation: correlated ? correlationOf(variances) : null,
    residualVariance,
    atBoundary: at.factor[0] === 0 || at.factor[2] === 0,
    logLikelihood: -deviance / 2,
    deviance,
    aic: deviance + 2 * parameters,
    bic: deviance + Math.log(n) * parameters,
    slopesDiffer: { chiSquare, p: mixtureP(chiSquare, correlated) },
    tests:
      method === 'REML'
        ? slopeTests(sums, at, triangle, coefficients, residualVariance, correlated, confidence)
        : null,
  }
}

/** The covariance of intercepts and slopes for x as given, from that for (x - origin)/unit. */
function inDataUnits([a, b, c]: readonly [number, number, number], origin: number, unit: number, by: number) {
  const [g11, g12, g22] = [a * a * by, a * b * by, (b * b + c * c) * by]
  const shift = origin / unit
  return {
    interceptVariance: Math.max(0, g11 - 2 * shift * g12 + shift * shift * g22),
    slopeVariance: g22 / unit ** 2,
    interceptSlopeCovariance: (g12 - shift * g22) / unit,
  }
}

function correlationOf({
  interceptVariance,
  slopeVariance,
  interceptSlopeCovariance,
}: ReturnType<typeof inDataUnits>): number | null {
  const product = interceptVariance * slopeVariance
  if (!(product > 0)) return null
  return Math.max(-1, Math.min(1, interceptSlopeCovariance / Math.sqrt(product)))
}

function mixtureP(chiSquare: number, correlated: boolean): number {
  if (chiSquare === 0) return 1
  const one = upperPOfChiSquare(chiSquare, 1)
  return correlated ? (one + upperPOfChiSquare(chiSquare, 2)) / 2 : one / 2
}
