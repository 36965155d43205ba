import { type ContrastTest, contrastTest, onlyCoefficient } from './contrast-test.ts'
import {
  adjustedCovariance,
  degreesOfFreedom,
  type VarianceParts,
} from './engine/kenward-roger-adjustment.ts'
import { forwardSolved } from './engine/orthonormal-columns.ts'
import { type AtFactor, clusterInverse } from './engine/slope-deviance.ts'
import type { SlopeSums } from './engine/slope-sums.ts'
import { inner, product, timesVector, traceOfProduct } from './engine/small-matrices.ts'

/** How the covariance of intercepts and slopes changes with its parameters: the two variances and the covariance. */
const VARIANCES = [new Float64Array([1, 0, 0, 0]), new Float64Array([0, 0, 0, 1])]
const COVARIANCE = new Float64Array([0, 1, 1, 0])

/**
 * Kenward and Roger's tests of the coefficients of a model of a random intercept and slope, differentiated with respect to
 * variances, covariance and σ²: all sums over clusters of p × p and 2 × 2 terms. Null where these parameters cannot be
 * told apart.
 *
 * @source Kenward, M. G., & Roger, J. H. (1997). Small sample inference for fixed effects from restricted
 * maximum likelihood. Biometrics, 53(3), 983-997. https://doi.org/10.2307/2533558
 */
export function slopeTests(
  sums: SlopeSums,
  at: AtFactor,
  triangle: Float64Array,
  coefficients: readonly number[],
  residualVariance: number,
  correlated: boolean,
  confidence: number,
): ContrastTest[] | null {
  const size = coefficients.length
  const shapes = correlated ? [...VARIANCES, COVARIANCE] : VARIANCES
  const adjusted = adjustedCovariance(partsOf(sums, at, shapes), size)
  if (!adjusted) return null
  return coefficients.map((estimate, k) => {
    const direction = forwardSolved(triangle, onlyCoefficient(k, size))
    const variance = residualVariance * inner(direction, timesVector(adjusted.covariance, direction, size))
    return contrastTest(
      estimate,
      Math.sqrt(variance),
      degreesOfFreedom(adjusted, direction, size),
      confidence,
    )
  })
}

/** σ² = 1. In each cluster F = Z'V⁻¹X, E = Z'V⁻²X, H = Z'V⁻¹Z, J = Z'V⁻²Z. */
function partsOf(sums: SlopeSums, at: AtFactor, shapes: readonly Float64Array[]): VarianceParts {
  const { clusters, width, products, squares, n } = sums
  const p = width - 1
  const count = shapes.length
  const zero = () => new Float64Array(p * p)
  const first = Array.from({ length: count + 1 }, zero)
  const second = Array.from({ length: count + 1 }, () => Array.from({ length: count + 1 }, zero))
  const traces = Array.from({ length: count + 1 }, () => new Array<number>(count + 1).fill(0))
  // X'X = I to start with: each cluster then takes its share away.
  const [twice, thrice] = [zero(), zero()]
  for (let k = 0; k < p; k++) [twice[k * p + k], thrice[k * p + k]] = [1, 1]
  traces[count]![count] = n

  for (let j = 0; j < clusters; j++) {
    const { k11, k12, k22 } = clusterInverse(at.factor, squares, j)
    const s = new Float64Array([
      squares[4 * j]!,
      squares[4 * j + 1]!,
      squares[4 * j + 1]!,
      squares[4 * j + 2]!,
    ])
    const k = new Float64Array([k11, k12, k12, k22])
    const m = product(s, k, 2).map((value, i) => (i === 0 || i === 3 ? 1 - value : -value))
    const h = product(m, s, 2)
    const z = Array.from({ length: 2 }, (_, row) =>
      products.subarray((2 * j + row) * width, (2 * j + row) * width + p),
    )
    const f = times(m, z)
    const mm = product(m, m, 2)
    const e = times(mm, z)
    const [jj, ks] = [product(mm, s, 2), product(k, s, 2)]

    shapes.forEach((g, a) => {
      addProducts(first[a]!, f, times(g, f), -1)
      shapes.forEach((other, b) => {
        addProducts(second[a]![b]!, f, times(product(product(g, h, 2), other, 2), f), 1)
        traces[a]![b]! += traceOfProduct(product(g, h, 2), product(other, h, 2), 2)
      })
      addProducts(second[a]![count]!, f, times(g, e), 1)
      const trace = traceOfProduct(g, jj, 2)
      traces[a]![count]! += trace
      traces[count]![a]! += trace
    })
    // V⁻¹ = I - ZKZ': its powers take away Z(K + KM)Z' and Z(K + KM + KMM)Z'.
    const km = product(k, m, 2)
    const kmm = product(km, m, 2)
    const two = k.map((value, i) => value + km[i]!)
    const three = two.map((value, i) => value + kmm[i]!)
    addProducts(twice, z, times(two, z), -1)
    addProducts(thrice, z, times(three, z), -1)
    traces[count]![count]! += -2 * (ks[0]! + ks[3]!) + traceOfProduct(ks, ks, 2)
  }
  for (let i = 0; i < p * p; i++) first[count]![i] = -twice[i]!
  second[count]![count]!.set(thrice)
  for (let a = 0; a < count; a++) {
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++) second[count]![a]![i * p + k] = second[a]![count]![k * p + i]!
  }
  return { covariance: at.covariance, first, second, traces }
}

/** A 2 × 2 matrix times two rows. */
function times(matrix: Float64Array, rows: readonly Float64Array[]): Float64Array[] {
  return [0, 1].map((i) =>
    rows[0]!.map((value, k) => matrix[2 * i]! * value + matrix[2 * i + 1]! * rows[1]![k]!),
  )
}

/** Adds `by`·left'right of two rows each. */
function addProducts(
  into: Float64Array,
  left: readonly Float64Array[],
  right: readonly Float64Array[],
  by: number,
): void {
  const p = left[0]!.length
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++) into[i * p + k]! += by * left[row]![i]! * right[row]![k]!
  }
}
