import type { Line, TextTable } from '../text-table.ts'

/** A row whose numbers are the sums or the means of the rows above it. */
export interface SummarisingRow {
  readonly line: Line
  readonly kind: 'sum' | 'mean'
  /** The number of columns that agree. */
  readonly columns: number
}

/** A summary can be followed by others, such as standard deviations. */
const LAST_ROWS = 5

/** With fewer rows above, sums and means are often the numbers of a person. */
const FEWEST_ROWS = 3

const FEWEST_COLUMNS = 4

/** The share of the numbers of a row that must agree: a total can lack the sense of a mean in a column of ages. */
const SHARE = 0.8

/** The highest probability that the numbers of a person agree by chance. */
const CHANCE = 1e-6

/** A column with numbers, and the sum and the number of those above the row that is looked at. */
interface Column {
  readonly at: number
  readonly numbers: readonly (number | null)[]
  sum: number
  above: number
}

/**
 * The first of the last rows of a file that is the sum or the mean of the rows above, as printed. Each column tells how
 * probable it is that a row agrees by chance, by the rows above that do; all columns together must leave no doubt.
 */
export function rowThatSummarises(table: TextTable, identifiers: readonly number[]): SummarisingRow | null {
  const { lines, head } = table
  const start = Math.max(FEWEST_ROWS, lines.length - LAST_ROWS)
  const last = lines.slice(start)
  const named = new Set(identifiers.map((at) => head.written[at]))
  const columns = head.written.flatMap((column, at): Column[] => {
    if (named.has(column) || last.every(({ cells }) => numberOf(cells[at]!, table) === null)) return []
    const numbers = lines.map(({ cells }) => numberOf(cells[at]!, table))
    const above = numbers.slice(0, start).filter((it) => it !== null)
    return [{ at, numbers, sum: above.reduce((sum, it) => sum + it, 0), above: above.length }]
  })
  if (columns.length < FEWEST_COLUMNS) return null
  for (const [i, line] of last.entries()) {
    const row = start + i
    const decimals = (at: number) => line.cells[at]!.split(table.reading.decimal)[1]?.length ?? 0
    for (const kind of ['sum', 'mean'] as const) {
      const agreeing = agreement(columns, row, kind, decimals)
      if (agreeing !== null) return { line, kind, columns: agreeing }
    }
    for (const column of columns) {
      const value = column.numbers[row] ?? null
      column.sum += value ?? 0
      column.above += value === null ? 0 : 1
    }
  }
  return null
}

/** The number of columns in which a row is the sum or the mean of the rows above; null if that can be chance. */
function agreement(
  columns: readonly Column[],
  row: number,
  kind: SummarisingRow['kind'],
  decimals: (at: number) => number,
): number | null {
  const given = columns.filter(({ numbers }) => numbers[row] !== null)
  let chance = 1
  const agreeing = given.filter(({ at, numbers, sum, above }) => {
    const expected = kind === 'sum' ? sum : sum / above
    const tolerance = 0.5 * 10 ** -decimals(at) + 1e-9 * Math.abs(expected)
    const agrees = (value: number | null) => value !== null && Math.abs(value - expected) <= tolerance
    if (above < FEWEST_ROWS || !agrees(numbers[row]!)) return false
    chance *= (numbers.slice(0, row).filter(agrees).length + 1) / (above + 1)
    return true
  })
  const isMost = agreeing.length >= Math.max(FEWEST_COLUMNS, SHARE * given.length)
  return isMost && chance < CHANCE ? agreeing.length : null
}

/** The number in a cell; null for a text or a missing value. */
function numberOf(
  cell: string,
  { reading: { decimal, missing } }: Pick<TextTable, 'reading'>,
): number | null {
  if (cell === '' || missing.includes(cell)) return null
  const value = Number(decimal === ',' ? cell.replace(',', '.') : cell)
  return Number.isFinite(value) && cell.trim() !== '' ? value : null
}
