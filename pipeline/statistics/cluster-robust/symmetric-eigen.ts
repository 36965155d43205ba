/** Maximum number of sweeps over all pairs; ten are ample for a symmetric matrix. */
const SWEEPS = 60

/** The eigenvalues of a symmetric matrix and their eigenvectors, in no particular order. */
export interface SymmetricEigen {
  readonly values: Float64Array
  /** Eigenvector k is column k (size × size, stored row by row). */
  readonly vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi rotations: each pair of rows and
 * columns is rotated until their common element is zero. Small eigenvalues of a positive definite matrix keep
 * their digits too.
 *
 * @param matrix size × size, stored row by row; not changed
 * @source Golub, G. H., & Van Loan, C. F. (2013). Matrix computations (4th ed.). Johns Hopkins University
 * Press.
 * @example symmetricEigen(Float64Array.of(2), 1).values[0] // 2
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(matrix)
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const joint = a[p * size + q]!
        const least = Math.sqrt(Math.abs(a[p * size + p]! * a[q * size + q]!)) * Number.EPSILON * 1e-2
        if (joint === 0 || Math.abs(joint) <= least) continue
        turn(a, vectors, size, p, q)
        rotated = true
      }
    }
    if (!rotated) break
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors }
}

/** Sets a[p, q] to zero. */
function turn(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * a[p * size + q]!)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (let k = 0; k < size; k++) {
    const x = a[k * size + p]!
    const y = a[k * size + q]!
    a[k * size + p] = c * x - s * y
    a[k * size + q] = s * x + c * y
  }
  for (let k = 0; k < size; k++) {
    const x = a[p * size + k]!
    const y = a[q * size + k]!
    a[p * size + k] = c * x - s * y
    a[q * size + k] = s * x + c * y
  }
  a[p * size + q] = 0
  a[q * size + p] = 0
  for (let k = 0; k < size; k++) {
    const x = vectors[k * size + p]!
    const y = vectors[k * size + q]!
    vectors[k * size + p] = c * x - s * y
    vectors[k * size + q] = s * x + c * y
  }
}
