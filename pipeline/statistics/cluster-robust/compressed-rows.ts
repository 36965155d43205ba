/**
 * Rotates the rows of a matrix so that only the first few rows are not zero in the first `width` columns, and
 * keeps these rows, by Householder reflections. Sums of products of the first `width` columns with any column
 * do not change, so a cluster of thousands of rows becomes a cluster of `width` rows. A matrix with at most
 * `width` rows does not change.
 *
 * @param matrix rows × columns, one row after another; overwritten
 * @returns the number of remaining rows, at the start of `matrix`
 * @source Golub, G. H., & Van Loan, C. F. (2013). Matrix computations (4th ed.). Johns Hopkins University
 * Press.
 */
export function compressRows(matrix: Float64Array, rows: number, columns: number, width: number): number {
  if (rows <= width) return rows
  for (let j = 0; j < width; j++) {
    let squares = 0
    for (let i = j; i < rows; i++) squares += matrix[i * columns + j]! ** 2
    if (squares === 0) continue
    const head = matrix[j * columns + j]!
    const length = head > 0 ? -Math.sqrt(squares) : Math.sqrt(squares)
    const pivot = head - length
    // The reflection is I - v·v'/(-length·pivot) with v = (pivot, the rest of the column).
    const divisor = -length * pivot
    for (let k = j + 1; k < columns; k++) {
      let along = pivot * matrix[j * columns + k]!
      for (let i = j + 1; i < rows; i++) along += matrix[i * columns + j]! * matrix[i * columns + k]!
      along /= divisor
      matrix[j * columns + k]! -= along * pivot
      for (let i = j + 1; i < rows; i++) matrix[i * columns + k]! -= along * matrix[i * columns + j]!
    }
    matrix[j * columns + j] = length
    for (let i = j + 1; i < rows; i++) matrix[i * columns + j] = 0
  }
  return width
}
