import { type Problem, problem } from '../problems.ts'
import type { RawRow, RawTable } from './formats/raw-table.ts'

/** A number or a date, as names of columns hardly are. */
const DATUM = /^[+-]?\d+([.,]\d+)?$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/

/**
 * The one problem of a table whose column names are not where they are looked for: in another of the first rows, in two of
 * them, or nowhere. Null if the row with the names seems right.
 */
export function headerProblem(
  { columns, headLine, rows, firstRows = [] }: RawTable,
  expected: readonly string[],
  file: string,
): Problem | null {
  const place = { file, line: headLine }
  // A single letter may as well be a code.
  const names = [...new Set(expected)].filter((name) => name.length > 1)
  const hits = (cells: readonly string[]) => names.filter((name) => cells.includes(name)).length
  const here = hits(columns)
  const others = firstRows.filter(({ line }) => line !== headLine)
  const best = most(others, ({ cells }) => hits(cells))
  const isBetter = (count: number) => count > here && count >= 2
  const two = firstRows.slice(1).map((lower, i) => ({ upper: firstRows[i]!, lower }))
  const pair = most(two, ({ upper, lower }) => hits([...upper.cells, ...lower.cells]))
  const ofPair = pair === null ? 0 : hits([...pair.upper.cells, ...pair.lower.cells])
  const ofBest = best === null ? 0 : hits(best.cells)
  if (best !== null && isBetter(ofBest) && ofBest >= ofPair)
    return problem('other-header', place, headLine, best.line, null)
  if (pair !== null && isBetter(ofPair) && ofPair > ofBest && hits(pair.upper.cells) < ofPair)
    return problem('other-header', place, headLine, [pair.upper.line, pair.lower.line], null)
  if (here > 0) return null
  const filledIn = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length
  const head = firstRows.find(({ line }) => line === headLine)
  if (head === undefined) return null
  const full = others.find((row) => row.line > headLine && filledIn(row.cells) >= 3)
  if (full !== undefined && filledIn(head.cells) <= filledIn(full.cells) / 3)
    return problem('other-header', place, headLine, full.line, filledIn(full.cells))
  return isData(head, rows) ? problem('no-header', { ...place, found: head.cells.find(Boolean)! }) : null
}

/** Whether the cells of a row look like those of the records below it. */
function isData({ cells }: RawRow, rows: readonly RawRow[]): boolean {
  const below = rows.slice(0, 20)
  const used = cells.flatMap((cell, i) => (cell === '' ? [] : [{ cell, i }]))
  const alike = used.filter(({ cell, i }) => DATUM.test(cell) || below.some((row) => row.cells[i] === cell))
  return used.length >= 2 && alike.length >= used.length / 2
}

/** The first row with the largest count, if it is above zero. */
function most<T>(rows: readonly T[], countOf: (row: T) => number): T | null {
  let best: { row: T; count: number } | null = null
  for (const row of rows) {
    const count = countOf(row)
    if (count > (best?.count ?? 0)) best = { row, count }
  }
  return best?.row ?? null
}
