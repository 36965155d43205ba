/** Small matrices, stored row by row in one array. */

export function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1
  return matrix
}

/** AB; A is rows × inner, B is inner × columns. */
export function product(
  a: Float64Array,
  rows: number,
  inner: number,
  b: Float64Array,
  columns: number,
): Float64Array {
  const result = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k]!
      for (let j = 0; j < columns; j++) result[i * columns + j]! += factor * b[k * columns + j]!
    }
  return result
}

/** A'B of two matrices of `rows` rows and `p` columns. */
export function crossProduct(a: Float64Array, b: Float64Array, rows: number, p: number): Float64Array {
  const result = new Float64Array(p * p)
  for (let k = 0; k < rows; k++)
    for (let i = 0; i < p; i++) {
      const factor = a[k * p + i]!
      for (let j = 0; j < p; j++) result[i * p + j]! += factor * b[k * p + j]!
    }
  return result
}

/** A'v. */
export function crossVector(a: Float64Array, v: Float64Array, rows: number, p: number): Float64Array {
  const result = new Float64Array(p)
  for (let k = 0; k < rows; k++) for (let j = 0; j < p; j++) result[j]! += a[k * p + j]! * v[k]!
  return result
}

export function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

export const lengthOf = (v: Float64Array) => Math.sqrt(inner(v, v))

/** A vector of length `size` with 1 in one place and 0 in the others. */
export const unitWeights = (size: number, at: number) =>
  Array.from({ length: size }, (_, i) => (i === at ? 1 : 0))
