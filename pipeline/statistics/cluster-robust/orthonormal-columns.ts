/**
 * A column explains nothing beyond the others if they leave less than this share of it: that is rounding
 * error.
 */
const NOTHING = 1e-10

/** X = QR: orthonormal columns Q, and R, which recovers the columns of X from them. */
export interface OrthonormalColumns {
  /** n × p, stored row by row. */
  readonly q: Float64Array
  /** p × p, upper triangular, stored row by row. */
  readonly r: Float64Array
  /** The first column that those before it explain completely; null if there is none. */
  readonly dependent: number | null
}

/**
 * Makes the columns of a design orthonormal one after another: modified Gram-Schmidt, each step twice, so
 * that nearly collinear columns lose no digits.
 *
 * @param columns of equal length; not changed
 * @source Björck, Å. (1996). Numerical methods for least squares problems. SIAM.
 * https://doi.org/10.1137/1.9781611971484
 */
export function orthonormalColumns(columns: readonly ArrayLike<number>[], n: number): OrthonormalColumns {
  const p = columns.length
  const r = new Float64Array(p * p)
  const result: Float64Array[] = []
  for (let j = 0; j < p; j++) {
    const rest = Float64Array.from(columns[j]!)
    const before = Math.sqrt(product(rest, rest))
    for (let pass = 0; pass < 2; pass++) {
      for (let k = 0; k < j; k++) {
        const along = product(result[k]!, rest)
        for (let i = 0; i < n; i++) rest[i]! -= along * result[k]![i]!
        r[k * p + j]! += along
      }
    }
    const length = Math.sqrt(product(rest, rest))
    if (!(length > NOTHING * before)) return { q: new Float64Array(0), r, dependent: j }
    for (let i = 0; i < n; i++) rest[i]! /= length
    r[j * p + j] = length
    result.push(rest)
  }
  const q = new Float64Array(n * p)
  result.forEach((column, j) => {
    for (let i = 0; i < n; i++) q[i * p + j] = column[i]!
  })
  return { q, r, dependent: null }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
