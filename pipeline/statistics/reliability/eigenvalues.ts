/** Sweeps over all pairs until the rest is rounding; ten are ample for any matrix of correlations. */
const SWEEPS = 60

/**
 * The eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations.
 *
 * Of a correlation matrix they sum to the number of variables; the first over that number is the share of
 * variance the variables have in common, a negative one shows that no single sample can have these
 * correlations.
 *
 * @throws RangeError if the matrix is not square and symmetric
 * @source Golub, G. H., & Van Loan, C. F. (2013). Matrix computations (4th ed.). Johns Hopkins University
 * Press.
 * @example eigenvalues([[1, 0.5], [0.5, 1]]) // [1.5, 0.5]
 */
export function eigenvalues(matrix: readonly (readonly number[])[]): number[] {
  assertSymmetric(matrix)
  const a = matrix.map((row) => [...row])
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        const beside = Math.min(Math.abs(a[p]![p]!), Math.abs(a[q]![q]!)) * Number.EPSILON
        if (Math.abs(a[p]![q]!) <= beside * 1e-3 || a[p]![q] === 0) continue
        rotate(a, p, q)
        rotated = true
      }
    }
    if (!rotated) break
  }
  return a.map((row, i) => row[i]!).sort((one, other) => other - one)
}

/** Makes a[p][q] zero. */
function rotate(a: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k]![p]!, a[k]![q]!]
    a[k]![p] = c * x - s * y
    a[k]![q] = s * x + c * y
  }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p]![k]!, a[q]![k]!]
    a[p]![k] = c * x - s * y
    a[q]![k] = s * x + c * y
  }
  a[p]![q] = 0
  a[q]![p] = 0
}

/** @throws RangeError if the matrix is not square and symmetric */
function assertSymmetric(matrix: readonly (readonly number[])[]): void {
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length)
      throw new RangeError(`row ${i} must have ${matrix.length} values: ${row.length}`)
    row.forEach((value, j) => {
      if (!Number.isFinite(value))
        throw new RangeError(`matrix[${i}][${j}] must be a finite number: ${value}`)
      if (value !== matrix[j]?.[i])
        throw new RangeError(`matrix[${i}][${j}] and [${j}][${i}] differ: ${value}`)
    })
  })
}
