import type { Method } from './profiled-deviance.ts'
import type { SlopeSums } from './slope-sums.ts'
import { inverse } from './small-matrices.ts'

/**
 * Cholesky's factor of the covariance of intercepts and slopes over σ²: first row (a, 0), second (b, c). The signs of
 * its columns do not matter.
 */
export type Factor = readonly [a: number, b: number, c: number]

/** A model of a random intercept and slope at one covariance. */
export interface AtFactor {
  readonly factor: Factor
  /** The profiled deviance in units of the design, without constants. */
  readonly value: number
  /** Its derivatives with respect to a, b and c. */
  readonly gradient: Factor
  readonly logDeterminant: number
  readonly logInformation: number
  /** Weighted residual sum of squares. */
  readonly squares: number
  readonly coefficients: Float64Array
  /** (X'V⁻¹X)⁻¹. */
  readonly covariance: Float64Array
}

/**
 * What the inverse of V = I + ZΛZ' does in one cluster, S = Z'Z: K = Λ(I + SΛ)⁻¹, as K11, K12, K22, and
 * determinant of I + SΛ.
 */
export function clusterInverse([a, b, c]: Factor, squares: Float64Array, j: number) {
  const [s11, s12, s22, determinant] = [
    squares[4 * j]!,
    squares[4 * j + 1]!,
    squares[4 * j + 2]!,
    squares[4 * j + 3]!,
  ]
  const first = a * a * s11 + 2 * a * b * s12 + b * b * s22
  const mixed = c * (a * s12 + b * s22)
  const second = c * c * s22
  const whole = 1 + first + second + a * a * c * c * determinant
  return {
    whole,
    k11: (a * a * (1 + second)) / whole,
    k12: (a * (b * (1 + second) - c * mixed)) / whole,
    k22: (b * b * (1 + second) - 2 * b * c * mixed + c * c * (1 + first)) / whole,
  }
}

/**
 * Deviance of a random intercept and slope, profiled over coefficients and σ, with its exact gradient; O(clusters·p²).
 *
 * With F = Z'V⁻¹(X, y), H = Z'V⁻¹Z and u = F(-b, 1) in each cluster the derivative with respect to Λ is ΣH -
 * ΣF(X'V⁻¹X)⁻¹F' - df·Σuu'/squares (the middle term with REML), and twice that times the factor with respect to it.
 * Null where the coefficients do not exist.
 *
 * @source Bates, D., Mächler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using
 * lme4. Journal of Statistical Software, 67(1), 1-48. https://doi.org/10.18637/jss.v067.i01
 */
export function slopeDeviance(sums: SlopeSums, method: Method): (factor: Factor) => AtFactor | null {
  const { n, clusters, width, squares: sizes, products } = sums
  const p = width - 1
  const df = method === 'REML' ? n - p : n
  return (factor) => {
    // Whole design: orthonormal predictors and an outcome of length 1, orthogonal to them.
    const weighted = new Float64Array(width * width)
    for (let k = 0; k < width; k++) weighted[k * width + k] = 1
    let logDeterminant = 0
    for (let j = 0; j < clusters; j++) {
      const { whole, k11, k12, k22 } = clusterInverse(factor, sizes, j)
      logDeterminant += Math.log(whole)
      const [one, two] = [2 * j * width, (2 * j + 1) * width]
      for (let i = 0; i < width; i++) {
        const left = k11 * products[one + i]! + k12 * products[two + i]!
        const right = k12 * products[one + i]! + k22 * products[two + i]!
        for (let k = 0; k <= i; k++)
          weighted[i * width + k]! -= left * products[one + k]! + right * products[two + k]!
      }
    }
    const information = new Float64Array(p * p)
    for (let i = 0; i < p; i++) {
      for (let k = 0; k <= i; k++) {
        information[i * p + k] = weighted[i * width + k]!
        information[k * p + i] = weighted[i * width + k]!
      }
    }
    const covariance = inverse(information, p)
    if (!covariance) return null
    const coefficients = new Float64Array(p)
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++) coefficients[i]! += covariance[i * p + k]! * weighted[p * width + k]!
    let squares = weighted[p * width + p]!
    for (let k = 0; k < p; k++) squares -= coefficients[k]! * weighted[p * width + k]!
    if (!(squares > 0)) return null
    const logInformation = -logDeterminantOf(covariance, p)
    const value = logDeterminant + df * Math.log(squares) + (method === 'REML' ? logInformation : 0)
    const gradient = gradientOf(
      factor,
      sums,
      coefficients,
      method === 'REML' ? covariance : null,
      df / squares,
    )
    return { factor, value, gradient, logDeterminant, logInformation, squares, coefficients, covariance }
  }
}

function gradientOf(
  factor: Factor,
  { clusters, width, squares: sizes, products }: SlopeSums,
  coefficients: Float64Array,
  covariance: Float64Array | null,
  weight: number,
): Factor {
  const p = width - 1
  let [g11, g12, g22] = [0, 0, 0]
  const [first, second] = [new Float64Array(width), new Float64Array(width)]
  for (let j = 0; j < clusters; j++) {
    const { k11, k12, k22 } = clusterInverse(factor, sizes, j)
    const [s11, s12, s22] = [sizes[4 * j]!, sizes[4 * j + 1]!, sizes[4 * j + 2]!]
    // M = I - SK, so that F = M·Z'(X, y) and H = MS.
    const [m11, m12] = [1 - s11 * k11 - s12 * k12, -s11 * k12 - s12 * k22]
    const [m21, m22] = [-s12 * k11 - s22 * k12, 1 - s12 * k12 - s22 * k22]
    g11 += m11 * s11 + m12 * s12
    g12 += m11 * s12 + m12 * s22
    g22 += m21 * s12 + m22 * s22
    const [one, two] = [2 * j * width, (2 * j + 1) * width]
    for (let k = 0; k < width; k++) {
      first[k] = m11 * products[one + k]! + m12 * products[two + k]!
      second[k] = m21 * products[one + k]! + m22 * products[two + k]!
    }
    let [u1, u2] = [first[p]!, second[p]!]
    for (let k = 0; k < p; k++) {
      u1 -= coefficients[k]! * first[k]!
      u2 -= coefficients[k]! * second[k]!
    }
    g11 -= weight * u1 * u1
    g12 -= weight * u1 * u2
    g22 -= weight * u2 * u2
    if (!covariance) continue
    for (let i = 0; i < p; i++) {
      let [left, right] = [0, 0]
      for (let k = 0; k < p; k++) {
        left += covariance[i * p + k]! * first[k]!
        right += covariance[i * p + k]! * second[k]!
      }
      g11 -= first[i]! * left
      g12 -= first[i]! * right
      g22 -= second[i]! * right
    }
  }
  const [a, b, c] = factor
  return [2 * (g11 * a + g12 * b), 2 * (g12 * a + g22 * b), 2 * g22 * c]
}

function logDeterminantOf(matrix: Float64Array, size: number): number {
  const a = Float64Array.from(matrix)
  let log = 0
  for (let k = 0; k < size; k++) {
    log += Math.log(a[k * size + k]!)
    for (let i = k + 1; i < size; i++) {
      const share = a[i * size + k]! / a[k * size + k]!
      for (let l = k; l < size; l++) a[i * size + l]! -= share * a[k * size + l]!
    }
  }
  return log
}
