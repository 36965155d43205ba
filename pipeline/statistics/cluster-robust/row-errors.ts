import { assertProportion } from '../distributions/assertions.ts'
import { inverseRoot, testedDirections } from './joint-test.ts'
import { type LeastSquares, type NoFit, weightedSum, weightsInQ } from './least-squares.ts'
import { lengthOf, unitWeights } from './matrices.ts'
import { noErrors } from './no-errors.ts'
import { noJointTest, type RobustErrors, testedByF, testedByT, withoutError } from './robust-coefficient.ts'

/** A row whose residual keeps less than this share (1 - leverage) is completely fitted. */
export const FITTED = 1e-10
const SHARE = 1e-7
const NO_VARIANCE = 1e-12

/**
 * Standard errors of a regression with independent rows, from weights for the squared residuals; t with n - p
 * degrees of freedom.
 *
 * @param weigh returns the factor of each squared residual; null: the same variance for every row
 */
export function rowErrors(
  fit: LeastSquares | NoFit,
  type: string,
  confidence: number,
  weigh: ((leverages: Float64Array, df: number) => Float64Array) | null,
): RobustErrors {
  const { n, p } = fit
  const about = { type, n, clusters: null, factorName: null, factor: null }
  if (fit.undefinedBecause !== null) return { ...about, ...noErrors(fit, fit.undefinedBecause) }
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
  const identifiedByOneRow = (l: Float64Array) =>
    weigh !== null &&
    leverages.some((h, row) => 1 - h < FITTED && alongRow(fit, row, l) > SHARE * lengthOf(l))
  const contrast = (weights: readonly number[], level = confidence) => {
    assertProportion(level, 'confidence')
    const estimate = weightedSum(fit, weights)
    const l = weightsInQ(fit, weights)
    const size = lengthOf(l)
    if (identifiedByOneRow(l)) return withoutError(estimate, 'one-cluster-identifies')
    if (fit.perfect) return withoutError(estimate, 'perfect-fit')
    const error = Math.sqrt(among(l, l))
    if (!(error > NO_VARIANCE * fit.residualSd * size)) return withoutError(estimate, 'no-variance')
    return testedByT(estimate, error, fit.df, level)
  }
  const joint = (weights: readonly (readonly number[])[]) => {
    const { directions, estimates } = testedDirections(fit, weights)
    const q = directions.length
    if (q === 0) return noJointTest('no-variance')
    if (directions.some(identifiedByOneRow)) return noJointTest('one-cluster-identifies')
    if (fit.perfect) return noJointTest('perfect-fit')
    const variance = Float64Array.from({ length: q * q }, (_, at) =>
      among(directions[Math.floor(at / q)]!, directions[at % q]!),
    )
    const half = inverseRoot(variance, q)
    if (!half) return noJointTest('no-variance')
    let squares = 0
    for (let s = 0; s < q; s++)
      squares += estimates.reduce((sum, estimate, t) => sum + half[s * q + t]! * estimate, 0) ** 2
    return testedByF(squares / q, q, fit.df)
  }
  const units = fit.estimates.map((_, at) => unitWeights(p, at))
  const coefficients = units.map((unit) => contrast(unit))
  const all = coefficients.every(({ undefinedBecause }) => undefinedBecause === null)
  const rows = units.map((unit) => weightsInQ(fit, unit))
  return {
    ...about,
    coefficients,
    covariance: all ? rows.map((a) => rows.map((b) => among(a, b))) : null,
    undefinedBecause: null,
    contrast,
    joint,
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
