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
  const names = new Map([...first.keys()].map((cell) => [cell, summaryName(cell)]))
  const others = [...names].flatMap(([cell, name]) => (name === null ? [cell] : []))
  const withDigit = others.filter((cell) => /\d/.test(cell)).length
  const isNumbered = others.length > 1 && withDigit >= NEARLY_ALL * others.length
  return [...first].flatMap(([cell, line]) => {
    const name = names.get(cell)
    if (name === null || (name === 'ambiguous' && !isNumbered) || told.has(line)) return []
    told.add(line)
    return [inTable(line, at, null)]
  })
}

function inTable(line: Line, at: number, summary: SummarisingRow | null): Problem {
  const [column, found] = [line.head.written[at]!, line.cells[at]!]
  const place = { ...placeOf(line, line.head.fields[at]!), found }
  return problem('summary-row', place, column, found, summary)
}
