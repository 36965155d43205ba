import { type Place, type Problem, problem } from '../problems.ts'
import type { Elsewhere } from '../sentences/sentence.ts'
import { isIgnored } from '../study/settings/ignored.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import { columnProblems, type Expected } from './column-problems.ts'
import { fieldsOfColumns } from './fields-of-columns.ts'
import { isProblem, type RawRow, type RawTable } from './formats/raw-table.ts'
import { keptRows } from './kept-rows.ts'
import { ProblemList } from './problem-list.ts'
import { selectedRows } from './selected-rows.ts'
import { surveyFindings } from './surveys/survey-findings.ts'

/** The properties that many lines share: their file and the fields of their cells. */
export interface Head {
  /** The name of the file in messages. */
  readonly file: string
  /** The field of each cell; null if it is not a field. */
  readonly fields: readonly (string | null)[]
  /** The researcher's column name of each cell; a column of several fields is repeated for each of them. */
  readonly written: readonly string[]
  /** The fields without a column, whose value study.yaml sets for every row. */
  readonly everyRow: ReadonlySet<string>
  /** The places of fields that were empty in the first row and filled in from another row. */
  readonly ofOtherRows?: ReadonlyMap<string, Place>
}

/** One record of a table: its line in the file, and its cells. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly head: Head
}

/** The rules for reading the cells of a file. */
type Reading = Pick<SourceFile, 'decimal' | 'missing' | 'values' | 'occupations'> & Pick<RawTable, 'labels'>

/** A researcher's table with fields for its columns and the problems of the table; cells are not yet interpreted. */
export interface TextTable {
  readonly head: Head
  readonly headLine: number
  readonly lines: readonly Line[]
  /** The rows that `only` does not select, and those that `except` or `keep` leaves out. */
  readonly unselected: readonly Line[]
  /** The columns that nothing reads. */
  readonly notRead: readonly string[]
  /** False if unreadable records were left out, so that a name missing here may still be in the file. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
  readonly reading: Reading
}

/** The names of the files that the tables are in, each once. */
export function filesOf(tables: readonly TextTable[]): string[] {
  return [...new Set(tables.map(({ head }) => head.file))]
}

/** The place of a field of a line in the researcher's files. */
export function placeOf({ line, head }: Line, field: string): Place {
  const { file, fields, written, everyRow, ofOtherRows } = head
  if (everyRow.has(field)) return { file, column: `every_row.${field}` }
  return ofOtherRows?.get(field) ?? { file, line, column: written[fields.indexOf(field)] ?? field }
}

/** Another line, as seen from this one. */
export function elsewhere(here: Line, { line, head }: Line): Elsewhere {
  return { line, file: head.file === here.head.file ? null : head.file }
}

/**
 * The table that was read, with fields for its columns. A table with an error has no lines, so that one mistake is not
 * reported a hundred times.
 */
export function textTable(
  read: RawTable | Problem,
  source: SourceFile,
  file: string,
  expected: Expected,
): TextTable {
  const { decimal, missing, values, occupations, every_row } = source
  const reading: Reading = { decimal, missing, values, occupations }
  const wrong = (...problems: Problem[]): TextTable => {
    const head = { file, fields: [], written: [], everyRow: new Set<string>() }
    return { head, headLine: 1, lines: [], unselected: [], notRead: [], complete: false, problems, reading }
  }
  if (isProblem(read)) return wrong(read)
  const { columns, headLine } = read
  const { problems: ofColumns, notRead } = columnProblems(read, source, file, expected)
  const ofTable = [...(read.problems ?? []), ...ofColumns]
  if (ofTable.some(({ severity }) => severity === 'error')) return wrong(...ofTable)
  if (read.ragged) return wrong(...ofTable, read.ragged)
  if (read.rows.length === 0) return wrong(...ofTable, problem('no-records', { file }))
  const { rows: selected, problems: ofSelection } = selectedRows(read, source, file)
  if (selected.length === 0) return wrong(...ofTable, ...ofSelection)

  const fieldsOf = fieldsOfColumns(source, expected)
  const selecting = new Set([...Object.keys(source.only), ...Object.keys(source.except)])
  const isRead = (column: string) =>
    !isIgnored(source, column) && (fieldsOf.has(column) || selecting.has(column) || expected.isKnown(column))
  const found = [
    ...ofTable,
    ...ofSelection,
    ...(read.findings?.(selected, isRead) ?? []),
    ...surveyFindings({ columns, rows: selected, isRead, source, file }),
  ]
  if (found.some(({ severity }) => severity === 'error')) return wrong(...found)
  const problems = new ProblemList()
  for (const it of found) problems.push(it)
  const first = columns.map((column) =>
    isIgnored(source, column) ? null : (fieldsOf.get(column)?.[0] ?? null),
  )
  const further = columns.flatMap((column, at) =>
    first[at] === null
      ? []
      : fieldsOf
          .get(column)!
          .slice(1)
          .map((field) => ({ field, column, at })),
  )
  const constants = Object.keys(every_row)
  const constantCells = Object.values(every_row)
  const head: Head = {
    file,
    fields: [...first, ...further.map(({ field }) => field), ...constants],
    written: [...columns, ...further.map(({ column }) => column), ...constants],
    everyRow: new Set(constants),
  }
  const isWider = further.length + constants.length > 0
  const asLine = ({ line, cells }: RawRow): Line => {
    const all = isWider ? [...cells, ...further.map(({ at }) => cells[at]!), ...constantCells] : cells
    return { line, cells: all, head }
  }
  const isWhole = ({ cells }: RawRow) => cells.length === columns.length
  const lines: Line[] = []
  for (const row of selected) {
    if (isWhole(row)) lines.push(asLine(row))
    else
      problems.push(problem('wrong-cell-count', { file, line: row.line }, row.cells.length, columns.length))
  }
  const { kept, leftOut } =
    source.keep === undefined
      ? { kept: lines, leftOut: [] }
      : keptRows(lines, head.fields, expected.keys, source.keep)
  if (leftOut.length > 0) {
    const place = { file, line: leftOut[0]!.line }
    problems.push(problem('rows-not-kept', place, leftOut.length, source.keep!))
  }
  const isSelected = new Set(selected)
  const others = selected.length === read.rows.length ? [] : read.rows.filter((row) => !isSelected.has(row))
  return {
    head,
    headLine,
    lines: kept,
    notRead,
    unselected: [...others.filter(isWhole).map(asLine), ...leftOut],
    complete: lines.length === selected.length,
    problems: problems.list(),
    reading: read.labels ? { ...reading, labels: read.labels } : reading,
  }
}

/** The cells of this field in the rows that `only` does not select. */
export function unselectedCells(tables: readonly TextTable[], field: string): string[] {
  return tables.flatMap(({ unselected }) =>
    unselected.flatMap(({ head, cells }) => {
      const at = head.fields.indexOf(field)
      return at === -1 ? [] : [cells[at]!]
    }),
  )
}
