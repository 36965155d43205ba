import { sum } from 'simple-statistics'
import { deviations } from '../description/deviations.ts'

/**
 * Answers of people to the items of a scale: one row per person, one column per item, null for a missing
 * answer.
 */
export type Answers = readonly (readonly (number | null)[])[]

/**
 * Covariances of items (with n - 1), each from the people who answered both. With complete answers this is the
 * usual matrix. With missing answers the entries rest on different people, and complete answers might not be
 * able to give such a matrix.
 *
 * An entry is null if fewer than 2 people answered both items.
 *
 * @throws RangeError if the rows differ in length or contain a value that is neither finite nor null
 * @example covarianceMatrix([[1, 2], [2, 1], [3, 3]]) // [[1, 0.5], [0.5, 1]]
 */
export function covarianceMatrix(answers: Answers): (number | null)[][] {
  assertTable(answers)
  const columns = (answers[0] ?? []).map((_, item) => answers.map((row) => row[item]!))
  const centred = columns.map((column) => (isComplete(column) ? deviations(column).from : null))
  const matrix: (number | null)[][] = columns.map(() => [])
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      const [di, dj] = [centred[i]!, centred[j]!]
      matrix[i]![j] = di && dj ? meanProduct(di, dj) : pairwise(columns[i]!, columns[j]!)
      matrix[j]![i] = matrix[i]![j]!
    }
  }
  return matrix
}

/**
 * Covariances of items that everybody answered.
 * @throws RangeError as covarianceMatrix, or if there are fewer than 2 people
 */
export function completeCovariances(answers: readonly (readonly number[])[]): number[][] {
  if (answers.length < 2) throw new RangeError(`a covariance needs at least 2 people: ${answers.length}`)
  return covarianceMatrix(answers).map((row) => row.map((value) => value!))
}

function isComplete(column: readonly (number | null)[]): column is number[] {
  return !column.includes(null)
}

/** Sum of products over n - 1; null for fewer than 2. */
function meanProduct(x: readonly number[], y: readonly number[]): number | null {
  return x.length < 2 ? null : sum(x.map((value, i) => value * y[i]!)) / (x.length - 1)
}

function pairwise(x: readonly (number | null)[], y: readonly (number | null)[]): number | null {
  const both = x.flatMap((value, i) => (value === null || y[i] === null ? [] : [[value, y[i]!] as const]))
  if (both.length < 2) return null
  return meanProduct(
    deviations(both.map(([first]) => first)).from,
    deviations(both.map(([, second]) => second)).from,
  )
}

/**
 * The people who answered every item.
 * @example completeAnswers([[1, 2], [null, 3], [4, 4]]) // [[1, 2], [4, 4]]
 */
export function completeAnswers(answers: Answers): number[][] {
  return answers.filter((row): row is number[] => row.every((value) => value !== null)).map((row) => [...row])
}

/** @throws RangeError if the rows differ in length or contain a value that is neither finite nor null */
export function assertTable(answers: Answers): void {
  const items = answers[0]?.length ?? 0
  answers.forEach((row, i) => {
    if (row.length !== items) throw new RangeError(`answers[${i}] must have ${items} values: ${row.length}`)
    const at = row.findIndex((value) => value !== null && !Number.isFinite(value))
    if (at >= 0) throw new RangeError(`answers[${i}][${at}] must be a finite number or null: ${row[at]}`)
  })
}
