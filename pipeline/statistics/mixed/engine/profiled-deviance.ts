import type { ClusterSums } from './cluster-sums.ts'

/** Maximum likelihood, or restricted maximum likelihood. */
export type Method = 'ML' | 'REML'

/** What a model of a random intercept is at one ratio of variances λ = τ²/σ², coefficients at their best. */
export interface AtRatio {
  readonly ratio: number
  /** ln|I + λJ|, J linking the rows of a cluster. */
  readonly logDeterminant: number
  /** ln|X'V⁻¹X| with V = I + λJ. */
  readonly logInformation: number
  /** Weighted residual sum of squares, in units of the design's. */
  readonly squares: number
  /** Coefficients of the orthonormal columns. */
  readonly coefficients: Float64Array
  /** (X'V⁻¹X)⁻¹, row after row. */
  readonly covariance: Float64Array
  /** First and second derivatives with respect to λ of the three numbers above. */
  readonly first: Derivatives
  readonly second: Derivatives
  /** Derivatives of the coefficients and of their covariance. */
  readonly coefficientsSlope: Float64Array
  readonly covarianceSlope: Float64Array
}

interface Derivatives {
  readonly logDeterminant: number
  readonly logInformation: number
  readonly squares: number
}

/**
 * The pieces of the likelihood as a function of λ.
 *
 * With A(λ) = W + Σ m/(1 + mλ)·z̄z̄' (see cluster-sums.ts): X'V⁻¹X, X'V⁻¹y and y'V⁻¹y are its blocks, dA/dλ = -C
 * with weights (m/(1 + mλ))², and -dC/dλ/2 = E with their cubes. Every derivative below is exact.
 *
 * @returns a function of λ >= 0; null from it where the coefficients do not exist. Its lists are overwritten by the
 * next call, since it is called some thirty times for each model
 * @source Bates, D., Mächler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using
 * lme4. Journal of Statistical Software, 67(1), 1-48. https://doi.org/10.18637/jss.v067.i01
 */
export function profile(sums: ClusterSums): (ratio: number) => AtRatio | null {
  const { width, within, bySize } = sums
  const p = width - 1
  const weighted = new Float64Array(width * width)
  const slope = new Float64Array(width * width)
  const bend = new Float64Array(width * width)
  const factor = new Float64Array(p * p)
  const half = new Float64Array(p * p)
  const contrast = new Float64Array(width)
  const pulled = new Float64Array(width)
  const product = new Float64Array(p * p)
  const [covariance, covarianceSlope] = [new Float64Array(p * p), new Float64Array(p * p)]
  const [coefficients, coefficientsSlope] = [new Float64Array(p), new Float64Array(p)]
  return (ratio) => {
    weighted.set(within)
    slope.fill(0)
    bend.fill(0)
    let [logDeterminant, firstLog, secondLog] = [0, 0, 0]
    for (const { size, count, squares } of bySize) {
      const share = size / (1 + size * ratio)
      const [square, cube] = [share * share, share * share * share]
      for (let k = 0; k < squares.length; k++) {
        const value = squares[k]!
        weighted[k]! += share * value
        slope[k]! += square * value
        bend[k]! += cube * value
      }
      logDeterminant += count * Math.log1p(size * ratio)
      firstLog += count * share
      secondLog -= count * square
    }
    const logInformation = factorised(weighted, factor, width)
    if (logInformation === null) return null
    invertedFactor(factor, half, p)
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0
        for (let k = i; k < p; k++) sum += half[k * p + i]! * half[k * p + j]!
        covariance[i * p + j] = sum
        covariance[j * p + i] = sum
      }
    }
    // y is reduced by L⁻¹ first, so that the residual sum of squares is a difference of the least possible size.
    coefficients.fill(0)
    let squares = weighted[p * width + p]!
    for (let i = 0; i < p; i++) {
      let reduced = 0
      for (let k = 0; k <= i; k++) reduced += half[i * p + k]! * weighted[k * width + p]!
      squares -= reduced * reduced
      for (let k = 0; k <= i; k++) coefficients[k]! += half[i * p + k]! * reduced
    }
    for (let k = 0; k < p; k++) contrast[k] = -coefficients[k]!
    contrast[p] = 1

    // C and E applied to (-b, 1): the slope of the squares, of b, and their bends.
    let [firstSquares, cubic] = [0, 0]
    for (let i = 0; i < width; i++) {
      let [one, two] = [0, 0]
      for (let j = 0; j < width; j++) {
        one += slope[i * width + j]! * contrast[j]!
        two += bend[i * width + j]! * contrast[j]!
      }
      pulled[i] = one
      firstSquares -= contrast[i]! * one
      cubic += contrast[i]! * two
    }
    let quadratic = 0
    for (let i = 0; i < p; i++) {
      let sum = 0
      for (let j = 0; j < p; j++) sum -= covariance[i * p + j]! * pulled[j]!
      coefficientsSlope[i] = sum
      quadratic -= sum * pulled[i]!
    }
    // A⁻¹CA⁻¹, and the traces of A⁻¹C, A⁻¹CA⁻¹C and A⁻¹E.
    sandwich(covariance, slope, product, covarianceSlope, p)
    let [traceSlope, traceTwice, traceBend] = [0, 0, 0]
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        traceSlope += covariance[i * p + j]! * slope[i * width + j]!
        traceTwice += covarianceSlope[i * p + j]! * slope[i * width + j]!
        traceBend += covariance[i * p + j]! * bend[i * width + j]!
      }
    }
    return {
      ratio,
      logDeterminant,
      logInformation,
      squares,
      coefficients,
      covariance,
      first: { logDeterminant: firstLog, logInformation: -traceSlope, squares: firstSquares },
      second: {
        logDeterminant: secondLog,
        logInformation: 2 * traceBend - traceTwice,
        squares: 2 * cubic - 2 * quadratic,
      },
      coefficientsSlope,
      covarianceSlope,
    }
  }
}

/** Cholesky's factor of the first p rows and columns; ln of their determinant, or null if they are singular. */
function factorised(a: Float64Array, factor: Float64Array, width: number): number | null {
  const p = width - 1
  let logDeterminant = 0
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++) {
      let rest = a[i * width + j]!
      for (let k = 0; k < j; k++) rest -= factor[i * p + k]! * factor[j * p + k]!
      if (i > j) factor[i * p + j] = rest / factor[j * p + j]!
      else if (rest > 0) {
        factor[j * p + j] = Math.sqrt(rest)
        logDeterminant += Math.log(rest)
      } else return null
    }
  }
  return logDeterminant
}

function invertedFactor(factor: Float64Array, into: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) {
    into[j * p + j] = 1 / factor[j * p + j]!
    for (let i = j + 1; i < p; i++) {
      let rest = 0
      for (let k = j; k < i; k++) rest -= factor[i * p + k]! * into[k * p + j]!
      into[i * p + j] = rest / factor[i * p + i]!
    }
  }
}

/** AMA, the middle one being the first p rows and columns of a matrix one wider. */
function sandwich(
  a: Float64Array,
  middle: Float64Array,
  product: Float64Array,
  into: Float64Array,
  p: number,
): void {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += a[i * p + k]! * middle[k * (p + 1) + j]!
      product[i * p + j] = sum
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += product[i * p + k]! * a[k * p + j]!
      into[i * p + j] = sum
    }
  }
}
