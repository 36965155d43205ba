import { deviations, sumOfSquares } from '../description/deviations.ts'
import { assertFinite } from '../distributions/assertions.ts'
import { orthonormalColumns } from './orthonormal-columns.ts'
import { solvedTransposed, solvedUpper } from './triangular.ts'

/** Residuals below this share of the outcome, or of its rounding error, count as zero. */
const PERFECT = 1e-12
const ROUNDING = 4 * Number.EPSILON

export type WhyNoFit = 'too-few-pairs' | 'constant-predictor' | 'collinear-predictors'

/** A regression that does not exist, with the reason. */
export interface NoFit {
  readonly n: number
  readonly p: number
  /** The predictor that is constant or explained by those before it; null if there are too few pairs. */
  readonly predictor: number | null
  readonly undefinedBecause: WhyNoFit
}

/** A regression of one outcome; the intercept is coefficient 0. */
export interface LeastSquares {
  readonly n: number
  /** Number of coefficients, including the intercept. */
  readonly p: number
  readonly estimates: readonly number[]
  readonly residuals: Float64Array
  /** n - p. */
  readonly df: number
  /** Root of the sum of squared residuals over n - p, in units of the outcome. */
  readonly residualSd: number
  /** Share of the variance of the outcome that is explained; null if the outcome is constant. */
  readonly rSquared: number | null
  /** Residuals are zero except for rounding, so no error can be estimated. */
  readonly perfect: boolean
  /** The design as Q (n × p) and R (p × p), one row after another. */
  readonly q: Float64Array
  readonly r: Float64Array
  readonly undefinedBecause: null
}

/**
 * Least-squares regression of y on an intercept and the predictors.
 *
 * Predictors and outcome are centred before the design is made orthonormal (Gram-Schmidt, each step twice),
 * so neither a large offset of the scale nor nearly collinear predictors cost digits; the normal equations
 * are never formed. Without predictors: the mean. n <= p, a constant predictor, or one that those before it
 * explain (their residual is shorter than 1e-10 of it): undefined.
 *
 * @param predictors one list for each, as long as y
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Björck, Å. (1996). Numerical methods for least squares problems. SIAM.
 * https://doi.org/10.1137/1.9781611971484
 * @example leastSquares([2, 1, 4, 3], [[1, 2, 3, 4]]).estimates // [1, 0.6]
 */
export function leastSquares(
  y: readonly number[],
  predictors: readonly (readonly number[])[],
): LeastSquares | NoFit {
  return transformedLeastSquares(y, predictors, (column) => column)
}

/**
 * The same after a linear transformation of the rows, as generalised least squares requires. Residuals, Q and
 * R are those of the transformed rows; the share of variance explained is null.
 *
 * @param transform of a column; the same linear map for each column, including the column of ones
 */
export function transformedLeastSquares(
  y: readonly number[],
  predictors: readonly (readonly number[])[],
  transform: (column: readonly number[]) => readonly number[],
): LeastSquares | NoFit {
  assertFinite(y, 'y')
  predictors.forEach((predictor, k) => {
    if (predictor.length !== y.length)
      throw new RangeError(
        `each predictor needs a value for each pair: ${predictor.length} and ${y.length} values`,
      )
    assertFinite(predictor, `predictors[${k}]`)
  })
  const [n, p] = [y.length, predictors.length + 1]
  const none = { n, p, predictor: null }
  if (n <= p) return { ...none, undefinedBecause: 'too-few-pairs' }
  const centred = predictors.map(scaled)
  const constant = centred.findIndex(({ unit }) => unit === 0)
  if (constant >= 0) return { ...none, predictor: constant, undefinedBecause: 'constant-predictor' }
  const columns = [new Array<number>(n).fill(1), ...centred.map(({ from }) => from)].map(transform)
  const { q, r, dependent } = orthonormalColumns(columns, n)
  if (dependent !== null)
    return { ...none, predictor: dependent - 1, undefinedBecause: 'collinear-predictors' }
  const outcome = scaled(y)
  const residuals = Float64Array.from(transform(outcome.from))
  const size = Math.sqrt(sumOfSquares(Array.from(residuals)))
  const along = takenOut(residuals, q, p)
  const slopes = solvedUpper(r, along)
  const [first = 0, ...rest] = Array.from(slopes, (slope) => slope * outcome.unit)
  const estimates = rest.map((slope, k) => slope / centred[k]!.unit)
  const intercept = estimates.reduce((sum, slope, k) => sum - slope * centred[k]!.mean, outcome.mean + first)
  const length = Math.sqrt(sumOfSquares(Array.from(residuals)))
  const offset = outcome.unit === 0 ? 0 : (Math.abs(outcome.mean) / outcome.unit) * Math.sqrt(n)
  return {
    n,
    p,
    estimates: [intercept, ...estimates],
    residuals: residuals.map((residual) => residual * outcome.unit),
    df: n - p,
    residualSd: (outcome.unit * length) / Math.sqrt(n - p),
    rSquared: outcome.unit === 0 ? null : 1 - (length / size) ** 2,
    perfect: length <= Math.max(PERFECT * size, ROUNDING * offset),
    q,
    r: inOriginalUnits(r, centred),
    undefinedBecause: null,
  }
}

/**
 * A weighted sum of the coefficients; the first weight is for the intercept.
 *
 * @throws RangeError unless there is a finite weight for each coefficient
 */
export function weightedSum(fit: LeastSquares, weights: readonly number[]): number {
  assertWeights(fit, weights)
  return weights.reduce((sum, weight, at) => sum + weight * fit.estimates[at]!, 0)
}

/**
 * The weights of a weighted sum of coefficients in the orthonormal design: l with weights'b = l'Q'y.
 *
 * @throws RangeError unless there is a finite weight for each coefficient
 */
export function weightsInQ(fit: LeastSquares, weights: readonly number[]): Float64Array {
  assertWeights(fit, weights)
  return solvedTransposed(fit.r, weights)
}

function assertWeights(fit: LeastSquares, weights: readonly number[]): void {
  if (weights.length !== fit.p)
    throw new RangeError(`each coefficient needs a weight: ${weights.length} for ${fit.p}`)
  assertFinite(weights, 'weights')
}

/**
 * Deviations from the mean in a unit that is a power of two, which is exact; unit 0 if the values are
 * constant.
 */
function scaled(values: readonly number[]): { mean: number; unit: number; from: number[] } {
  const { mean, from } = deviations(values)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const spread = from.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (spread <= largest * Number.EPSILON) return { mean: values[0] ?? 0, unit: 0, from: from.map(() => 0) }
  const unit = 2 ** Math.floor(Math.log2(spread))
  return { mean, unit, from: from.map((value) => value / unit) }
}

/** Removes the directions Q from the rows, twice, and returns how much of each was in them. */
function takenOut(rows: Float64Array, q: Float64Array, p: number): Float64Array {
  const along = new Float64Array(p)
  for (let pass = 0; pass < 2; pass++) {
    const projections = new Float64Array(p)
    for (let i = 0; i < rows.length; i++)
      for (let j = 0; j < p; j++) projections[j]! += q[i * p + j]! * rows[i]!
    for (let i = 0; i < rows.length; i++)
      for (let j = 0; j < p; j++) rows[i]! -= q[i * p + j]! * projections[j]!
    for (let j = 0; j < p; j++) along[j]! += projections[j]!
  }
  return along
}

/** R of the original predictors: column k was (predictor - mean)/unit. */
function inOriginalUnits(r: Float64Array, centred: readonly { mean: number; unit: number }[]): Float64Array {
  const p = centred.length + 1
  const original = Float64Array.from(r)
  centred.forEach(({ mean, unit }, k) => {
    for (let i = 0; i <= k + 1; i++) original[i * p + k + 1]! *= unit
    original[k + 1]! += r[0]! * mean
  })
  return original
}
