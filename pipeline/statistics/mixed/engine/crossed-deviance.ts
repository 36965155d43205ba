import { type ClusteredDesign, type ClusterKey, numbered } from './clustered-design.ts'
import type { Method } from './profiled-deviance.ts'
import type { Factor } from './slope-deviance.ts'
import { inverse } from './small-matrices.ts'

/** Rows in two kinds of clusters at once, in sums over the first kind; the second should have fewer. */
export interface CrossedSums {
  readonly n: number
  readonly width: number
  readonly sizes: readonly [Int32Array, Int32Array]
  /** Σ(row)' over the rows of each cluster of either kind. */
  readonly products: readonly [Float64Array, Float64Array]
  /** For each cluster of the first kind: the clusters of the second that its rows belong to, and how many do. */
  readonly shared: readonly (readonly (readonly [second: number, rows: number])[])[]
}

/** A model of two random intercepts at one pair of ratios. */
export interface AtCrossed {
  /** Square roots of the ratios of variances, first and last; the middle number is 0. */
  readonly factor: Factor
  readonly value: number
  readonly gradient: Factor
  readonly logDeterminant: number
  readonly logInformation: number
  readonly squares: number
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
}

/** The sums of a design whose clusters are of the first kind; `second` holds the other key of each row. */
export function crossedSums(design: ClusteredDesign, second: readonly ClusterKey[]): CrossedSums {
  const { n, cluster, sizes, rows, coefficients } = design
  const width = coefficients + 1
  const other = numbered(second)
  const products = [sizes, other.sizes].map(({ length }) => new Float64Array(length * width))
  const shared = Array.from(sizes, () => new Map<number, number>())
  for (let i = 0; i < n; i++) {
    const [j, l] = [cluster[i]!, other.cluster[i]!]
    shared[j]!.set(l, (shared[j]!.get(l) ?? 0) + 1)
    for (let k = 0; k < width; k++) {
      products[0]![j * width + k]! += rows[i * width + k]!
      products[1]![l * width + k]! += rows[i * width + k]!
    }
  }
  return {
    n,
    width,
    sizes: [sizes, other.sizes],
    products: [products[0]!, products[1]!],
    shared: shared.map((each) => [...each]),
  }
}

/**
 * Deviance of two crossed random intercepts, profiled over coefficients and σ, with its exact gradient. The first kind of
 * clusters is eliminated in sums; what remains is a system with an unknown for each cluster of the second kind.
 *
 * Null where the coefficients do not exist.
 */
export function crossedDeviance(sums: CrossedSums, method: Method): (factor: Factor) => AtCrossed | null {
  const { n, width, sizes, products, shared } = sums
  const p = width - 1
  const df = method === 'REML' ? n - p : n
  const seconds = sizes[1].length
  return (factor) => {
    const [one, two] = [factor[0] ** 2, factor[2] ** 2]
    // M = Z2'V1⁻¹Z2, N = Z2'V1⁻¹(X, y) and C = (X, y)'V1⁻¹(X, y), V1 = I + λ1·Z1Z1'.
    const m = new Float64Array(seconds * seconds)
    const right = Float64Array.from(products[1])
    const weighted = new Float64Array(width * width)
    for (let k = 0; k < width; k++) weighted[k * width + k] = 1
    for (let l = 0; l < seconds; l++) m[l * seconds + l] = sizes[1][l]!
    let logDeterminant = 0
    shared.forEach((links, j) => {
      const share = one / (1 + sizes[0][j]! * one)
      logDeterminant += Math.log1p(sizes[0][j]! * one)
      const own = products[0].subarray(j * width, (j + 1) * width)
      for (const [l, rows] of links) {
        for (const [other, count] of links) m[l * seconds + other]! -= share * rows * count
        for (let k = 0; k < width; k++) right[l * width + k]! -= share * rows * own[k]!
      }
      for (let i = 0; i < width; i++)
        for (let k = 0; k < width; k++) weighted[i * width + k]! -= share * own[i]! * own[k]!
    })
    const system = m.map((value, k) => two * value + (k % (seconds + 1) === 0 ? 1 : 0))
    const logSystem = logDeterminantOf(system, seconds)
    const inverted = inverse(system, seconds)
    if (!inverted || logSystem === null) return null
    logDeterminant += logSystem
    // (I + λ2·M)⁻¹N, which is Z2'V⁻¹(X, y).
    const second = new Float64Array(seconds * width)
    for (let l = 0; l < seconds; l++)
      for (let other = 0; other < seconds; other++)
        for (let k = 0; k < width; k++)
          second[l * width + k]! += inverted[l * seconds + other]! * right[other * width + k]!
    for (let l = 0; l < seconds; l++)
      for (let i = 0; i < width; i++)
        for (let k = 0; k < width; k++)
          weighted[i * width + k]! -= two * right[l * width + i]! * second[l * width + k]!

    const information = new Float64Array(p * p)
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++)
        information[i * p + k] = (weighted[i * width + k]! + weighted[k * width + i]!) / 2
    const logInformation = logDeterminantOf(information, p)
    const covariance = inverse(information, p)
    if (!covariance || logInformation === null) return null
    const coefficients = new Float64Array(p)
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++) coefficients[i]! += covariance[i * p + k]! * weighted[p * width + k]!
    let squares = weighted[p * width + p]!
    for (let k = 0; k < p; k++) squares -= coefficients[k]! * weighted[p * width + k]!
    if (!(squares > 0)) return null

    /** What a row of Z'V⁻¹(X, y) takes from the slope with respect to its ratio. */
    const taken = (row: Float64Array) => {
      let residual = row[p]!
      for (let k = 0; k < p; k++) residual -= coefficients[k]! * row[k]!
      let fixed = 0
      if (method === 'REML')
        for (let i = 0; i < p; i++)
          for (let k = 0; k < p; k++) fixed += row[i]! * covariance[i * p + k]! * row[k]!
      return fixed + (df * residual * residual) / squares
    }
    let [slopeOne, slopeTwo] = [0, 0]
    shared.forEach((links, j) => {
      const d = 1 / (1 + sizes[0][j]! * one)
      const row = products[0].slice(j * width, (j + 1) * width)
      let quadratic = 0
      for (const [l, rows] of links) {
        for (let k = 0; k < width; k++) row[k]! -= two * rows * second[l * width + k]!
        for (const [other, count] of links) quadratic += rows * count * inverted[l * seconds + other]!
      }
      // Z1'V⁻¹ = d·(Z1' - λ2·Z1'Z2·Z2'V⁻¹).
      slopeOne += sizes[0][j]! * d - two * d * d * quadratic - taken(row.map((value) => d * value))
    })
    // tr(Z2'V⁻¹Z2) = tr((I + λ2·M)⁻¹M).
    for (let l = 0; l < seconds; l++) {
      for (let other = 0; other < seconds; other++)
        slopeTwo += inverted[l * seconds + other]! * m[other * seconds + l]!
      slopeTwo -= taken(second.subarray(l * width, (l + 1) * width))
    }
    const value = logDeterminant + df * Math.log(squares) + (method === 'REML' ? logInformation : 0)
    const gradient: Factor = [2 * factor[0] * slopeOne, 0, 2 * factor[2] * slopeTwo]
    return { factor, value, gradient, logDeterminant, logInformation, squares, coefficients, covariance }
  }
}

/** ln of the determinant of a positive definite matrix; null if it is not. */
function logDeterminantOf(matrix: Float64Array, size: number): number | null {
  const a = Float64Array.from(matrix)
  let log = 0
  for (let k = 0; k < size; k++) {
    const pivot = a[k * size + k]!
    if (!(pivot > 0)) return null
    log += Math.log(pivot)
    for (let i = k + 1; i < size; i++) {
      const share = a[i * size + k]! / pivot
      if (share === 0) continue
      for (let l = k; l < size; l++) a[i * size + l]! -= share * a[k * size + l]!
    }
  }
  return log
}
