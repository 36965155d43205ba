import { type Place, type Problem, problem } from '../problems.ts'
import type { Elsewhere } from '../sentences/sentence.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import { columnProblems, type Expected } from './column-problems.ts'
import { fieldsOfColumns } from './fields-of-columns.ts'
import { isProblem, type RawRow, type RawTable } from './formats/raw-table.ts'

/** What many lines have in common: where they stand, and what their cells are. */
export interface Head {
  /** The name by which messages call the file. */
  readonly file: string
  /** Our name of each cell; null for one that is no field. */
  readonly fields: readonly (string | null)[]
  /** What the researcher calls the column of each; a column that serves several fields is there for each of them. */
  readonly written: readonly string[]
  /** The fields that stand in no column, because study.yaml says what they are in every row. */
  readonly everyRow: ReadonlySet<string>
  /** Where fields stand that another row has filled in, because they were empty in the first. */
  readonly ofOtherRows?: ReadonlyMap<string, Place>
}

/** One record of a table: the line it comes from, and its cells. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly head: Head
}

/** How the cells of a file are to be understood. */
type Reading = Pick<SourceFile, 'decimal' | 'missing' | 'values'> & Pick<RawTable, 'labels'>

/** A researcher's table by our names for its columns, nothing interpreted yet, with what is wrong with it as a table. */
export interface TextTable {
  readonly head: Head
  readonly headLine: number
  readonly lines: readonly Line[]
  /** The rows that `only` leaves out. */
  readonly unchosen: readonly Line[]
  /** False if records had to be left out, so that what they name would seem to be missing. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
  readonly reading: Reading
}

/** The names of the files that the tables are in, each once. */
export function filesOf(tables: readonly TextTable[]): string[] {
  return [...new Set(tables.map(({ head }) => head.file))]
}

/** Where a field of a line stands in the researcher's files. */
export function placeOf({ line, head }: Line, field: string): Place {
  const { file, fields, written, everyRow, ofOtherRows } = head
  if (everyRow.has(field)) return { file, column: `every_row.${field}` }
  return ofOtherRows?.get(field) ?? { file, line, column: written[fields.indexOf(field)] ?? field }
}

/** Where another line stands, seen from this one. */
export function elsewhere(here: Line, { line, head }: Line): Elsewhere {
  return { line, file: head.file === here.head.file ? null : head.file }
}

/**
 * The table that was read, its columns under our names. A table with a problem has no lines, so that one mistake is
 * not reported a hundred times.
 */
export function textTable(
  read: RawTable | Problem,
  source: SourceFile,
  file: string,
  expected: Expected,
): TextTable {
  const { decimal, missing, values, ignore, every_row } = source
  const reading: Reading = { decimal, missing, values }
  const wrong = (...problems: Problem[]): TextTable => {
    const head = { file, fields: [], written: [], everyRow: new Set<string>() }
    return { head, headLine: 1, lines: [], unchosen: [], complete: false, problems, reading }
  }
  if (isProblem(read)) return wrong(read)
  const { columns, headLine } = read
  const problems = columnProblems(read, source, file, expected)
  if (problems.some(({ severity }) => severity === 'error')) return wrong(...problems)
  if (read.rows.length === 0) return wrong(...problems, problem('no-records', { file }))
  const chosen = chosenRows(read, source)
  if (chosen.length === 0) return wrong(...problems, problem('no-rows-chosen', { file }, source.only))

  problems.push(...(read.doubts?.(chosen) ?? []))

  const fieldsOf = fieldsOfColumns(source, expected)
  const first = columns.map((column) =>
    ignore.includes(column) ? null : (fieldsOf.get(column)?.[0] ?? null),
  )
  const further = columns.flatMap((column, at) =>
    first[at] === null
      ? []
      : fieldsOf
          .get(column)!
          .slice(1)
          .map((field) => ({ field, column, at })),
  )
  const told = Object.keys(every_row)
  const toldCells = Object.values(every_row)
  const head: Head = {
    file,
    fields: [...first, ...further.map(({ field }) => field), ...told],
    written: [...columns, ...further.map(({ column }) => column), ...told],
    everyRow: new Set(told),
  }
  const isWider = further.length + told.length > 0
  const asLine = ({ line, cells }: RawRow): Line => {
    const own = isWider ? [...cells, ...further.map(({ at }) => cells[at]!), ...toldCells] : cells
    return { line, cells: own, head }
  }
  const isWhole = ({ cells }: RawRow) => cells.length === columns.length
  const lines: Line[] = []
  for (const row of chosen) {
    if (isWhole(row)) lines.push(asLine(row))
    else
      problems.push(problem('wrong-cell-count', { file, line: row.line }, row.cells.length, columns.length))
  }
  const isChosen = new Set(chosen)
  const others = chosen.length === read.rows.length ? [] : read.rows.filter((row) => !isChosen.has(row))
  return {
    head,
    headLine,
    lines,
    unchosen: others.filter(isWhole).map(asLine),
    complete: lines.length === chosen.length,
    problems,
    reading: read.labels ? { ...reading, labels: read.labels } : reading,
  }
}

/** The rows that belong to the study, as `only` says. */
function chosenRows({ columns, rows }: RawTable, { only }: SourceFile): RawTable['rows'] {
  const wanted = Object.entries(only).map(([column, values]) => ({ at: columns.indexOf(column), values }))
  if (wanted.length === 0) return rows
  return rows.filter(({ cells }) => wanted.every(({ at, values }) => values.includes(cells[at] ?? '')))
}

/** What stands in this field in the rows that `only` leaves out. */
export function unchosenCells(tables: readonly TextTable[], field: string): string[] {
  return tables.flatMap(({ unchosen }) =>
    unchosen.flatMap(({ head, cells }) => {
      const at = head.fields.indexOf(field)
      return at === -1 ? [] : [cells[at]!]
    }),
  )
}
