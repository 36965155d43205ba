import { nearestName, type Problem, problem } from '../problems.ts'
import type { Fields } from '../study/layout-fields.ts'
import type { SourceFile } from '../study/source-file.ts'
import { isProblem, type RawTable } from './raw-table.ts'

/** One record of a table: the line it comes from, its cells, and what the researcher calls the column of each. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly written: readonly string[]
}

/** How the cells of a file are to be understood. */
type Reading = Pick<SourceFile, 'decimal' | 'missing' | 'values'> & Pick<RawTable, 'labels'>

/** A researcher's table by our names for its columns, nothing interpreted yet, with what is wrong with it as a table. */
export interface TextTable {
  /** The name by which messages call the file. */
  readonly file: string
  readonly headLine: number
  /** Our name of each column; null for a column that is no field. */
  readonly fields: readonly (string | null)[]
  /** The researcher's name of each column. */
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
  /** False if records had to be left out, so that what they name would seem to be missing. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
  readonly reading: Reading
}

/** Where a field of a line stands in the researcher's file. */
export function placeOf({ file, fields }: TextTable, { line, written }: Line, field: string) {
  return { file, line, column: written[fields.indexOf(field)] ?? field }
}

/** What a file is expected to hold: fields, and columns that are known by other rules than their name. */
export interface Expected extends Fields {
  readonly isKnown: (column: string) => boolean
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
  const { decimal, missing, values } = source
  const reading: Reading = { decimal, missing, values }
  const wrong = (...problems: Problem[]): TextTable => {
    return { file, headLine: 1, fields: [], columns: [], lines: [], complete: false, problems, reading }
  }
  if (isProblem(read)) return wrong(read)
  const { columns, headLine } = read
  const problems = [...(read.warnings ?? []), ...columnProblems(read, source, file, expected)]
  if (problems.some(({ severity }) => severity === 'error')) return wrong(...problems)
  if (read.rows.length === 0) return wrong(...problems, problem('no-records', { file }))
  const chosen = chosenRows(read, source)
  if (chosen.length === 0) return wrong(...problems, problem('no-rows-chosen', { file }, source.only))

  const fieldOf = new Map(
    [...expected.needed, ...expected.optional].map((field) => [source.columns[field] ?? field, field]),
  )
  const lines: Line[] = []
  for (const { line, cells } of chosen) {
    if (cells.length === columns.length) lines.push({ line, cells, written: columns })
    else problems.push(problem('wrong-cell-count', { file, line }, cells.length, columns.length))
  }
  return {
    file,
    headLine,
    fields: columns.map((column) => fieldOf.get(column) ?? null),
    columns,
    lines,
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

function columnProblems(
  { columns, headLine, isOwn }: RawTable,
  source: SourceFile,
  file: string,
  { needed, optional, either, isKnown }: Expected,
): Problem[] {
  const name = (field: string) => source.columns[field] ?? field
  const known = [...needed, ...optional].map(name)
  const chosenBy = Object.keys(source.only)
  const unknown = columns.filter((column) => !known.includes(column))
  const meant = new Set<string>()
  const isThere = (field: string) => columns.includes(name(field))
  const others = either.flatMap(([field, fields]) => (isThere(field) ? [] : fields))
  const declared = Object.keys(source.columns).filter((field) => optional.includes(field))
  const missing = [...new Set([...[...needed, ...declared, ...others].map(name), ...chosenBy])]
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const near = nearestName(column, unknown)
      if (near !== null) meant.add(near)
      return problem('missing-column', { file, line: headLine }, column, columns, near)
    })
  const repeated = columns
    .filter((column, i) => column !== '' && columns.indexOf(column) < i)
    .map((column) => problem('repeated-column', { file, line: headLine, column }))
  const unread = unknown
    .filter((column) => !meant.has(column) && !chosenBy.includes(column))
    .filter((column) => !isOwn?.(column) && !isKnown(column))
    .map((column) => problem('unread-column', { file, line: headLine, found: column }, known, column))
  return [...missing, ...repeated, ...unread]
}
