import { inner, inverse, product, timesVector, traceOfProduct } from './small-matrices.ts'

/**
 * What Kenward and Roger's covariance is made of, for variance parameters 1, 2, …: V the covariance of the rows,
 * G(i) its derivative with respect to parameter i.
 */
export interface VarianceParts {
  /** Φ = (X'V⁻¹X)⁻¹. */
  readonly covariance: Float64Array
  /** P(i) = -X'V⁻¹G(i)V⁻¹X. */
  readonly first: readonly Float64Array[]
  /** Q(ij) = X'V⁻¹G(i)V⁻¹G(j)V⁻¹X. */
  readonly second: readonly (readonly Float64Array[])[]
  /** tr(V⁻¹G(i)V⁻¹G(j)). */
  readonly traces: readonly (readonly number[])[]
}

/** The adjusted covariance, with what degrees of freedom are computed from. */
export interface AdjustedCovariance {
  readonly covariance: Float64Array
  readonly plain: Float64Array
  /** ΦP(i)Φ for each variance parameter, which is minus the derivative of Φ. */
  readonly slopes: readonly Float64Array[]
  /** Covariance of the variance parameters, from their expected information. */
  readonly varianceCovariance: readonly (readonly number[])[]
}

/** Determinant of the parameters' information, scaled to a diagonal of 1, below which it counts as singular. */
const SINGULAR = 1e-12

/**
 * Φ + 2ΦUΦ with U = Σ w(ij)(Q(ij) - P(i)ΦP(j)); w twice the inverse of the matrix of tr(V⁻¹G(i)V⁻¹G(j)) -
 * 2tr(ΦQ(ij)) + tr(ΦP(i)ΦP(j)). The information is scaled to a diagonal of 1 before it is inverted, so that units
 * do not matter. Null where it is singular, or where the adjusted covariance is not positive definite.
 *
 * @source Kenward, M. G., & Roger, J. H. (1997). Small sample inference for fixed effects from restricted
 * maximum likelihood. Biometrics, 53(3), 983-997. https://doi.org/10.2307/2533558
 */
export function adjustedCovariance(parts: VarianceParts, size: number): AdjustedCovariance | null {
  const { covariance: plain, first, second, traces } = parts
  const halves = first.map((p) => product(plain, p, size))
  const information = traces.map((row, i) =>
    row.map(
      (trace, j) =>
        trace -
        2 * traceOfProduct(plain, second[i]![j]!, size) +
        traceOfProduct(halves[i]!, halves[j]!, size),
    ),
  )
  const varianceCovariance = twiceInverted(information)
  if (!varianceCovariance) return null
  const middle = new Float64Array(size * size)
  first.forEach((left, i) => {
    first.forEach((_, j) => {
      const correction = product(left, halves[j]!, size)
      const q = second[i]![j]!
      for (let k = 0; k < middle.length; k++)
        middle[k]! += varianceCovariance[i]![j]! * (q[k]! - correction[k]!)
    })
  })
  const added = product(product(plain, middle, size), plain, size)
  const covariance = plain.map((value, k) => {
    const across = (k % size) * size + Math.floor(k / size)
    return value + added[k]! + added[across]!
  })
  if (!inverse(covariance, size)) return null
  return { covariance, plain, slopes: halves.map((half) => product(half, plain, size)), varianceCovariance }
}

/** Kenward and Roger's degrees of freedom of one linear combination of coefficients: 2/A; the scaling is 1. */
export function degreesOfFreedom(
  adjusted: AdjustedCovariance,
  direction: Float64Array,
  size: number,
): number {
  const { plain, slopes, varianceCovariance } = adjusted
  const variance = inner(direction, timesVector(plain, direction, size))
  const relative = slopes.map((slope) => inner(direction, timesVector(slope, direction, size)) / variance)
  let a = 0
  relative.forEach((left, i) => {
    relative.forEach((right, j) => {
      a += varianceCovariance[i]![j]! * left * right
    })
  })
  return 2 / a
}

function twiceInverted(information: readonly (readonly number[])[]): number[][] | null {
  const size = information.length
  const lengths = information.map((row, i) => Math.sqrt(row[i]!))
  if (!lengths.every((length) => length > 0)) return null
  const scaled = Float64Array.from(
    information.flatMap((row, i) => row.map((value, j) => value / lengths[i]! / lengths[j]!)),
  )
  const inverted = inverse(scaled, size)
  if (!inverted || inverted.some((value) => !(Math.abs(value) < 1 / SINGULAR))) return null
  return information.map((row, i) =>
    row.map((_, j) => (2 * inverted[i * size + j]!) / lengths[i]! / lengths[j]!),
  )
}
