import type { Coefficient } from './coefficient.ts'
import { pearson } from './pearson.ts'

/** Which rows count when values are missing. */
export type Deletion = 'pairwise' | 'listwise'

/**
 * The correlations of every variable with every other, each with its own n, interval and p.
 *
 * `pairwise` uses for each pair the rows in which both are there, so that n differs from cell to cell and the
 * matrix as a whole may be impossible for any one sample; `listwise` uses the rows in which nothing is
 * missing. Symmetric; a variable with itself gives 1 over the rows it has, without a test of interest. Rank
 * coefficients rank within each pair's rows.
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
  const there = (which: readonly (readonly (number | null)[])[]) =>
    Array.from({ length: rows }, (_, row) => row).filter((row) =>
      which.every((variable) => variable[row] !== null),
    )
  const everywhere = there(variables)
  const matrix: Coefficient[][] = variables.map(() => [])
  variables.forEach((x, i) => {
    variables.slice(0, i + 1).forEach((y, j) => {
      const kept = deletion === 'listwise' ? everywhere : there([x, y])
      const found = coefficient(
        kept.map((row) => x[row]!),
        kept.map((row) => y[row]!),
      )
      matrix[i]![j] = found
      matrix[j]![i] = found
    })
  })
  return matrix
}
