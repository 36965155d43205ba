import { inner } from './small-matrices.ts'

/** A column that is shorter than this share of itself once the others are taken out is explained by them. */
const NOTHING = 1e-10

/** Columns X as X = QR, with orthonormal columns Q and an upper triangle R. */
export interface OrthonormalColumns {
  readonly columns: readonly Float64Array[]
  /** R, row after row. */
  readonly triangle: Float64Array
  /** The first column that those before it explain completely; null if there is none. */
  readonly explained: number | null
}

/**
 * Makes columns orthonormal one after another (modified Gram-Schmidt, each step twice, so that nearly
 * collinear columns lose no digits). A model fitted to Q needs no care about units or about large means.
 *
 * @source Björck, Å. (1996). Numerical methods for least squares problems. SIAM.
 * https://doi.org/10.1137/1.9781611971484
 * @example [...orthonormalColumns([[1, 1, 1, 1], [0, 2, 0, 2]]).triangle] // [2, 2, 0, 2]
 */
export function orthonormalColumns(columns: readonly ArrayLike<number>[]): OrthonormalColumns {
  const size = columns.length
  const triangle = new Float64Array(size * size)
  const made: Float64Array[] = []
  for (let j = 0; j < size; j++) {
    const rest = new Float64Array(columns[j]!)
    const length = Math.sqrt(inner(rest, rest))
    const along = withoutColumns(rest, made)
    along.forEach((value, k) => {
      triangle[k * size + j] = value
    })
    const left = Math.sqrt(inner(rest, rest))
    if (!(left > NOTHING * length)) return { columns: made, triangle, explained: j }
    triangle[j * size + j] = left
    for (let i = 0; i < rest.length; i++) rest[i]! /= left
    made.push(rest)
  }
  return { columns: made, triangle, explained: null }
}

/** Takes orthonormal columns out of a vector, which is overwritten; returns how much of each was in it. */
export function withoutColumns(vector: Float64Array, columns: readonly Float64Array[]): Float64Array {
  const along = new Float64Array(columns.length)
  for (let pass = 0; pass < 2; pass++) {
    columns.forEach((column, k) => {
      const amount = inner(column, vector)
      along[k]! += amount
      for (let i = 0; i < vector.length; i++) vector[i]! -= amount * column[i]!
    })
  }
  return along
}

/** R⁻¹v for an upper triangle R. */
export function backSolved(triangle: Float64Array, v: ArrayLike<number>): Float64Array {
  const size = v.length
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let rest = v[i]!
    for (let j = i + 1; j < size; j++) rest -= triangle[i * size + j]! * solution[j]!
    solution[i] = rest / triangle[i * size + i]!
  }
  return solution
}

/** R'⁻¹v for an upper triangle R. */
export function forwardSolved(triangle: Float64Array, v: ArrayLike<number>): Float64Array {
  const size = v.length
  const solution = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let rest = v[i]!
    for (let j = 0; j < i; j++) rest -= triangle[j * size + i]! * solution[j]!
    solution[i] = rest / triangle[i * size + i]!
  }
  return solution
}
