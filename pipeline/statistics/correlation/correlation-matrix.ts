import type { Coefficient } from './coefficient.ts'
import { pearson } from './pearson.ts'

/** The rows to use when values are missing. */
export type Deletion = 'pairwise' | 'listwise'

/**
 * The correlation of every variable with every other, each with its own n, interval and p.
 *
 * `pairwise` uses the rows in which both variables are present, so n differs between cells and the matrix as a
 * whole may be impossible for any single sample. `listwise` uses the rows without any missing value. Symmetric;
 * a variable with itself gives 1 over its rows, and that test is meaningless. Rank coefficients rank within the
 * rows of each pair.
 *
 * @param coefficient Pearson, or another with the same arguments
 * @throws RangeError if the variables differ in length or a value is neither null nor finite
 * @example correlationMatrix([[1, 2, 3, null], [2, 1, 3, 4]], 'pairwise')[0][1].n // 3
 */
export function correlationMatrix(
  variables: readonly (readonly (number | null)[])[],
  deletion: Deletion,
  coefficient: (x: readonly number[], y: readonly number[]) => Coefficient = pearson,
): Coefficient[][] {
  const rows = variables[0]?.length ?? 0
  if (variables.some((variable) => variable.length !== rows)) {
    throw new RangeError(
      `variables must be equally long: ${variables.map((variable) => variable.length).join(', ')}`,
    )
  }
  const rowsWithAll = (which: readonly (readonly (number | null)[])[]) =>
    Array.from({ length: rows }, (_, row) => row).filter((row) =>
      which.every((variable) => variable[row] !== null),
    )
  const completeRows = rowsWithAll(variables)
  const matrix: Coefficient[][] = variables.map(() => [])
  variables.forEach((x, i) => {
    variables.slice(0, i + 1).forEach((y, j) => {
      const used = deletion === 'listwise' ? completeRows : rowsWithAll([x, y])
      const result = coefficient(
        used.map((row) => x[row]!),
        used.map((row) => y[row]!),
      )
      matrix[i]![j] = result
      matrix[j]![i] = result
    })
  })
  return matrix
}
