import { type Problem, problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'
import { type Line, placeOf, type TextTable } from '../text-table.ts'
import { rowThatSummarises, type SummarisingRow } from './row-that-summarises.ts'
import { summaryName } from './summary-names.ts'

const IDENTIFIERS = ['person_id', 'client_id', 'therapist_id', 'dyad_id'] as const

/** An ambiguous name counts if nearly all other identifiers of the column have a digit. */
const NEARLY_ALL = 0.9

/**
 * Rows of totals, means or notes that are read as a person or a pair: by what stands in a column of identifiers, and
 * last rows of a file whose numbers are the sums or the means of the rows above. One warning for each name and column.
 */
export function summaryRows({ asRead }: StudyData): Problem[] {
  return asRead.flatMap((table) => {
    const columns = identifierColumns(table)
    if (columns.length === 0) return []
    const told = new Set<Line>()
    const byName = columns.flatMap((at) => namedRows(table, at, told))
    const summary = rowThatSummarises(table, columns)
    if (summary === null || told.has(summary.line)) return byName
    return [...byName, inTable(summary.line, columns[0]!, summary)]
  })
}

/** The positions of the columns of identifiers, each once. */
function identifierColumns({ head: { fields, written } }: TextTable): number[] {
  const places = IDENTIFIERS.map((field) => fields.indexOf(field)).filter((at) => at !== -1)
  return places.filter((at, i) => places.findIndex((other) => written[other] === written[at]) === i)
}

/** The rows with the name of a row of totals in this column; `told` has the rows that a warning tells already. */
function namedRows({ lines }: TextTable, at: number, told: Set<Line>): Problem[] {
  const first = new Map<string, Line>()
  let before = ''
  for (const line of lines) {
    const cell = line.cells[at]!
    if (cell === before) continue
    before = cell
    if (!first.has(cell)) first.set(cell, line)
  }
  let withDigit = 0
  for (const cell of first.keys()) if (/\d/.test(cell)) withDigit += 1
  return [...first].flatMap(([cell, line]) => {
    const name = summaryName(cell)
    if (name === null || told.has(line)) return []
    if (name === 'ambiguous' && withDigit < NEARLY_ALL * (first.size - 1)) return []
    if (name === 'ambiguous' && first.size < 3) return []
    told.add(line)
    return [inTable(line, at, null)]
  })
}

function inTable(line: Line, at: number, summary: SummarisingRow | null): Problem {
  const [column, found] = [line.head.written[at]!, line.cells[at]!]
  const place = { ...placeOf(line, line.head.fields[at]!), found }
  return problem('summary-row', place, column, found, summary)
}
