/** Square matrices of a few rows, row after row in one Float64Array: what models of few coefficients need. */

/**
 * Replaces the lower triangle of a positive definite matrix by its Cholesky factor L, A = LL'; the upper
 * triangle is left as it is. False if a pivot is not positive; then the contents are of no use.
 *
 * @source Golub, G. H., & Van Loan, C. F. (2013). Matrix computations (4th ed.). Johns Hopkins University
 * Press.
 */
function factorise(a: Float64Array, size: number): boolean {
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = a[i * size + j]!
      for (let k = 0; k < j; k++) rest -= a[i * size + k]! * a[j * size + k]!
      if (i > j) a[i * size + j] = rest / a[j * size + j]!
      else if (rest > 0) a[j * size + j] = Math.sqrt(rest)
      else return false
    }
  }
  return true
}

/**
 * The inverse of a symmetric positive definite matrix, exactly symmetric; null if it is not positive definite.
 * @example [...inverse(new Float64Array([2, 0, 0, 4]), 2)] // [0.5, 0, 0, 0.25]
 */
export function inverse(matrix: Float64Array, size: number): Float64Array | null {
  const a = new Float64Array(matrix)
  if (!factorise(a, size)) return null
  const half = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    half[j * size + j] = 1 / a[j * size + j]!
    for (let i = j + 1; i < size; i++) {
      let rest = 0
      for (let k = j; k < i; k++) rest -= a[i * size + k]! * half[k * size + j]!
      half[i * size + j] = rest / a[i * size + i]!
    }
  }
  const inverted = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < size; k++) sum += half[k * size + i]! * half[k * size + j]!
      inverted[i * size + j] = sum
      inverted[j * size + i] = sum
    }
  }
  return inverted
}

/**
 * The product of two square matrices.
 * @example [...product(new Float64Array([1, 2, 3, 4]), new Float64Array([0, 1, 1, 0]), 2)] // [2, 1, 4, 3]
 */
export function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const ab = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!
      for (let j = 0; j < size; j++) ab[i * size + j]! += factor * b[k * size + j]!
    }
  }
  return ab
}

/**
 * The trace of the product of two square matrices.
 * @example traceOfProduct(new Float64Array([1, 2, 3, 4]), new Float64Array([0, 1, 1, 0]), 2) // 5
 */
export function traceOfProduct(a: Float64Array, b: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += a[i * size + j]! * b[j * size + i]!
  return sum
}

/**
 * A square matrix times a vector.
 * @example [...timesVector(new Float64Array([1, 2, 3, 4]), [1, 1], 2)] // [3, 7]
 */
export function timesVector(a: Float64Array, v: ArrayLike<number>, size: number): Float64Array {
  const av = new Float64Array(size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) av[i]! += a[i * size + j]! * v[j]!
  return av
}

/**
 * The inner product of two vectors.
 * @example inner([1, 2], [3, 4]) // 11
 */
export function inner(v: ArrayLike<number>, w: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < v.length; i++) sum += v[i]! * w[i]!
  return sum
}
