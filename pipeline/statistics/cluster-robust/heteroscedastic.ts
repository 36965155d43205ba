import { demandFinite, demandProportion } from '../demands.ts'
import type { LeastSquares, NoFit } from './least-squares.ts'
import { type RobustErrors, testedByT, withoutError } from './robust-coefficient.ts'
import { solvedTransposed } from './triangular.ts'

/** A row that leaves less than this share of its own residual is fitted completely. */
const NOTHING = 1e-10
const SHARE = 1e-7
const NO_VARIANCE = 1e-12

export type HeteroscedasticType = 'HC0' | 'HC1' | 'HC2' | 'HC3' | 'HC4' | 'HC5'

/**
 * Errors of a regression with independent rows of unequal variance: V = M(Σ ω(i) x(i)x(i)')M, M = (X'X)⁻¹, and t
 * with n - p degrees of freedom.
 *
 * With e the residual and h the leverage of a row: ω = e² (HC0), e²·n/(n - p) (HC1), e²/(1 - h) (HC2), e²/(1 -
 * h)² (HC3), e²/(1 - h)^δ with δ = min(4, nh/p) (HC4), e²/√(1 - h)^δ with δ = min(nh/p, max(4, 0.7·n·max h/p))
 * (HC5). For clients nested within therapists see {@link import('./cluster-robust.ts').clusterRobust}.
 *
 * Undefined: a coefficient that one row alone identifies (h = 1), residuals of zero.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source MacKinnon, J. G., & White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators
 * with improved finite sample properties. Journal of Econometrics, 29(3), 305-325.
 * https://doi.org/10.1016/0304-4076(85)90158-7
 * @source Cribari-Neto, F. (2004). Asymptotic inference under heteroskedasticity of unknown form. Computational
 * Statistics & Data Analysis, 45(2), 215-233. https://doi.org/10.1016/S0167-9473(02)00366-3
 * @source Cribari-Neto, F., Souza, T. C., & Vasconcellos, K. L. P. (2007). Inference under heteroskedasticity and
 * leveraged data. Communications in Statistics: Theory and Methods, 36(10), 1877-1888.
 * https://doi.org/10.1080/03610920601126589
 */
export function heteroscedastic(
  fit: LeastSquares | NoFit,
  type: HeteroscedasticType = 'HC3',
  confidence = 0.95,
): RobustErrors {
  demandProportion(confidence, 'confidence')
  return rowErrors(fit, type, confidence, (leverages, df) => {
    const [n, p] = [leverages.length, leverages.length - df]
    const largest = leverages.reduce((most, h) => Math.max(most, h), 0)
    const cap = Math.max(4, (0.7 * n * largest) / p)
    return leverages.map((h) => {
      if (type === 'HC0') return 1
      if (type === 'HC1') return n / df
      if (1 - h < NOTHING) return 0
      if (type === 'HC2') return 1 / (1 - h)
      if (type === 'HC3') return 1 / (1 - h) ** 2
      if (type === 'HC4') return (1 - h) ** -Math.min(4, (n * h) / p)
      return (1 - h) ** (-Math.min((n * h) / p, cap) / 2)
    })
  })
}

/**
 * The errors of ordinary least squares, for independent rows of equal variance: V = s²(X'X)⁻¹, t with n - p
 * degrees of freedom.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Weisberg, S. (2014). Applied linear regression (4th ed.). Wiley.
 */
export function classicalErrors(fit: LeastSquares | NoFit, confidence = 0.95): RobustErrors {
  demandProportion(confidence, 'confidence')
  return rowErrors(fit, 'OLS', confidence, null)
}

/** @param weigh what each squared residual is multiplied by; null: the same variance for every row */
function rowErrors(
  fit: LeastSquares | NoFit,
  type: string,
  confidence: number,
  weigh: ((leverages: Float64Array, df: number) => Float64Array) | null,
): RobustErrors {
  const { n, p } = fit
  const about = { type, n, clusters: null, factorName: null, factor: null }
  const because = fit.undefinedBecause
  if (because !== null)
    return {
      ...about,
      coefficients: Array.from({ length: p }, () => withoutError(null, because)),
      covariance: null,
      undefinedBecause: because,
      contrast: () => withoutError(null, because),
    }
  const leverages = leveragesOf(fit)
  const variances = weigh
    ? weigh(leverages, fit.df).map((weight, i) => weight * (fit.residuals[i]! / (fit.residualSd || 1)) ** 2)
    : null
  const middle = variances && middleOf(fit, variances)
  const among = (a: Float64Array, b: Float64Array) => {
    let sum = 0
    for (let i = 0; i < p; i++)
      if (!middle) sum += a[i]! * b[i]!
      else for (let j = 0; j < p; j++) sum += a[i]! * middle[i * p + j]! * b[j]!
    return sum * fit.residualSd ** 2
  }
  const inQ = (weights: readonly number[]) => {
    if (weights.length !== p)
      throw new RangeError(`each coefficient needs a weight: ${weights.length} for ${p}`)
    demandFinite(weights, 'weights')
    return solvedTransposed(fit.r, weights)
  }
  const contrast = (weights: readonly number[], level = confidence) => {
    demandProportion(level, 'confidence')
    const estimate = weights.reduce((sum, weight, at) => sum + weight * fit.estimates[at]!, 0)
    const l = inQ(weights)
    const size = Math.sqrt(l.reduce((sum, value) => sum + value * value, 0))
    if (weigh && leverages.some((h, row) => 1 - h < NOTHING && alongRow(fit, row, l) > SHARE * size))
      return withoutError(estimate, 'one-cluster-identifies')
    if (fit.perfect) return withoutError(estimate, 'perfect-fit')
    const error = Math.sqrt(among(l, l))
    if (!(error > NO_VARIANCE * fit.residualSd * size)) return withoutError(estimate, 'no-variance')
    return testedByT(estimate, error, fit.df, level)
  }
  const units = fit.estimates.map((_, at) => fit.estimates.map((__, i) => (i === at ? 1 : 0)))
  const coefficients = units.map((unit) => contrast(unit))
  const all = coefficients.every(({ undefinedBecause }) => undefinedBecause === null)
  const rows = units.map(inQ)
  return {
    ...about,
    coefficients,
    covariance: all ? rows.map((a) => rows.map((b) => among(a, b))) : null,
    undefinedBecause: null,
    contrast,
  }
}

function leveragesOf({ n, p, q }: LeastSquares): Float64Array {
  const leverages = new Float64Array(n)
  for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) leverages[i]! += q[i * p + j]! ** 2
  return leverages
}

function alongRow({ p, q }: LeastSquares, row: number, l: Float64Array): number {
  let sum = 0
  for (let j = 0; j < p; j++) sum += q[row * p + j]! * l[j]!
  return Math.abs(sum)
}

/** Σ variance(i)·q(i)q(i)'. */
function middleOf({ n, p, q }: LeastSquares, variances: Float64Array): Float64Array {
  const middle = new Float64Array(p * p)
  for (let row = 0; row < n; row++)
    for (let i = 0; i < p; i++) {
      const factor = variances[row]! * q[row * p + i]!
      for (let j = 0; j < p; j++) middle[i * p + j]! += factor * q[row * p + j]!
    }
  return middle
}
