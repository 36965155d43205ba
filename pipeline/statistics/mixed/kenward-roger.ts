import { upperPOfF } from '../distributions/upper-p-of-f.ts'
import { type ContrastTest, contrastTest, contrastValue, onlyCoefficient } from './contrast-test.ts'
import {
  type AdjustedCovariance,
  adjustedCovariance,
  degreesOfFreedom,
  type VarianceParts,
} from './engine/kenward-roger-adjustment.ts'
import { forwardSolved } from './engine/orthonormal-columns.ts'
import { inner, inverse, product, timesVector, traceOfProduct } from './engine/small-matrices.ts'
import { inPredictorUnits, type RandomIntercept } from './random-intercept.ts'

/** An F test of several linear combinations of coefficients at once. */
interface JointTest {
  /** Scaled; that is what `p` belongs to. */
  readonly f: number
  readonly scaling: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

/** The tests of a model by Kenward and Roger. */
export interface KenwardRoger {
  readonly undefinedBecause: null
  /** Adjusted covariance of the coefficients. */
  readonly covariance: readonly (readonly number[])[]
  /** Intercept first, then the predictors in their order. */
  readonly coefficients: readonly ContrastTest[]
  /** @throws RangeError unless there is a weight for each coefficient, not all 0 */
  test(contrast: readonly number[], confidence?: number): ContrastTest
  /** @throws RangeError if the contrasts are linearly dependent or not of the right length */
  jointTest(contrasts: readonly (readonly number[])[]): JointTest
}

/** The variance parameters cannot be told apart in this design, so that no degrees of freedom exist. */
export interface NoDegreesOfFreedom {
  readonly undefinedBecause: 'variances-inseparable'
}

/**
 * Tests of coefficients with the small-sample covariance and degrees of freedom of Kenward and Roger (1997), as in
 * R package pbkrtest: differentiated with respect to the variances τ² and σ² themselves (not their roots), so that
 * it holds at τ² = 0 too, where it depends on the predictors and the sizes of clusters only.
 *
 * For one coefficient t with df = 2/A and scaling 1; for q of them λF with q and df2. In balanced designs exact: a
 * paired t test, a one-way or split-plot analysis of variance. Everything is a sum over clusters of p × p terms, so
 * that no n × n matrix is inverted. A predictor of clusters gets df near their number, one that varies within them
 * more.
 *
 * @throws RangeError if the model was not fitted by REML, or the confidence does not lie between 0 and 1
 * @source Kenward, M. G., & Roger, J. H. (1997). Small sample inference for fixed effects from restricted
 * maximum likelihood. Biometrics, 53(3), 983-997. https://doi.org/10.2307/2533558
 * @source Halekoh, U., & Højsgaard, S. (2014). A Kenward-Roger approximation and parametric bootstrap methods
 * for tests in linear mixed models: The R package pbkrtest. Journal of Statistical Software, 59(9), 1-32.
 * https://doi.org/10.18637/jss.v059.i09
 */
export function kenwardRoger(model: RandomIntercept, confidence = 0.95): KenwardRoger | NoDegreesOfFreedom {
  const { design, residualVariance: variance, coefficients: estimates } = model
  const { triangle, coefficients: size } = design
  if (model.method !== 'REML') throw new RangeError('Kenward-Roger needs a model fitted by REML')
  const adjusted = adjustedCovariance(partsOf(model), size)
  if (!adjusted) return { undefinedBecause: 'variances-inseparable' }
  const test = (contrast: readonly number[], level = confidence) => {
    const estimate = contrastValue(contrast, estimates)
    const direction = forwardSolved(triangle, contrast)
    const error = Math.sqrt(variance * inner(direction, timesVector(adjusted.covariance, direction, size)))
    return contrastTest(estimate, error, degreesOfFreedom(adjusted, direction, size), level)
  }
  return {
    undefinedBecause: null,
    covariance: inPredictorUnits(adjusted.covariance, triangle, size).map((row) =>
      row.map((value) => value * variance),
    ),
    coefficients: estimates.map((_, k) => test(onlyCoefficient(k, size))),
    test,
    jointTest(contrasts) {
      const values = contrasts.map((contrast) => contrastValue(contrast, estimates) / Math.sqrt(variance))
      const directions = contrasts.map((contrast) => forwardSolved(triangle, contrast))
      return jointly(adjusted, directions, values, size)
    },
  }
}

/** The derivatives of the covariance of the rows, summed over clusters; σ² = 1, τ² = λ. */
function partsOf({ design: { sums }, at: { ratio, covariance } }: RandomIntercept): VarianceParts {
  const { width, within, bySize, n, clusters } = sums
  const p = width - 1
  const zero = () => new Float64Array(p * p)
  const [p1, p2, q11, q12, q22] = [zero(), zero(), zero(), zero(), zero()]
  let [k11, k12, k22] = [0, 0, n - clusters]
  for (const { size, count, squares } of bySize) {
    const d = 1 / (1 + size * ratio)
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const value = size * squares[i * width + j]!
        p1[i * p + j]! -= size * d * d * value
        p2[i * p + j]! -= d * d * value
        q11[i * p + j]! += size * size * d * d * d * value
        q12[i * p + j]! += size * d * d * d * value
        q22[i * p + j]! += d * d * d * value
      }
    }
    k11 += count * (size * d) ** 2
    k12 += count * size * d * d
    k22 += count * d * d
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      p2[i * p + j]! -= within[i * width + j]!
      q22[i * p + j]! += within[i * width + j]!
    }
  }
  return {
    covariance,
    first: [p1, p2],
    second: [
      [q11, q12],
      [q12, q22],
    ],
    traces: [
      [k11, k12],
      [k12, k22],
    ],
  }
}

/** The scaled F of several linear combinations. */
function jointly(
  adjusted: AdjustedCovariance,
  directions: readonly Float64Array[],
  values: readonly number[],
  size: number,
): JointTest {
  const { plain, covariance, slopes, varianceCovariance } = adjusted
  const q = directions.length
  const between = (matrix: Float64Array) => {
    const images = directions.map((direction) => timesVector(matrix, direction, size))
    return Float64Array.from({ length: q * q }, (_, k) =>
      inner(directions[Math.floor(k / q)]!, images[k % q]!),
    )
  }
  const [plainInverse, adjustedInverse] = [inverse(between(plain), q), inverse(between(covariance), q)]
  if (q === 0 || !plainInverse || !adjustedInverse) {
    throw new RangeError('contrasts must be linearly independent')
  }
  const scaled = slopes.map((slope) => product(plainInverse, between(slope), q))
  const trace = (matrix: Float64Array) => directions.reduce((sum, _, k) => sum + matrix[k * q + k]!, 0)
  let [a1, a2] = [0, 0]
  scaled.forEach((left, i) => {
    scaled.forEach((right, j) => {
      a1 += varianceCovariance[i]![j]! * trace(left) * trace(right)
      a2 += varianceCovariance[i]![j]! * traceOfProduct(left, right, q)
    })
  })
  const { df2, scaling } = denominator(a1, a2, q)
  const f = (scaling * inner(values, timesVector(adjustedInverse, values, q))) / q
  return { f, scaling, df1: q, df2, p: upperPOfF(f, q, df2) }
}

/** Degrees of freedom and scaling that match mean and variance of F; of one combination 2/A and 1. */
function denominator(a1: number, a2: number, q: number): { df2: number; scaling: number } {
  if (q === 1) return { df2: 2 / a2, scaling: 1 }
  const b = (a1 + 6 * a2) / (2 * q)
  const g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2)
  const below = 3 * q + 2 * (1 - g)
  const v0 = 1 + (g / below) * b
  const v1 = 1 - ((q - g) / below) * b
  const v2 = 1 - ((q + 2 - g) / below) * b
  const expected = 1 - a2 / q
  const ratio = Math.abs(expected) < 1e-14 && Math.abs(v1) < 1e-14 ? 1 : expected / v1
  const rho = (ratio ** 2 * (Math.abs(v0) < 1e-10 ? 0 : v0)) / v2 / q
  const df2 = 4 + (q + 2) / (q * rho - 1)
  return { df2, scaling: Math.abs(df2 - 2) < 0.01 ? 1 : (df2 * expected) / (df2 - 2) }
}
