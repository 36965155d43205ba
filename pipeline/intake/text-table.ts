import { CsvError, parse } from 'csv-parse/sync'
import { nearestName, type Problem, problem } from '../problems.ts'

/** One record of a researcher's table: its cells by column name, and the line it begins in. */
export interface Line {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A researcher's table as it stands, nothing interpreted yet, with what is wrong with it as a table. */
export interface TextTable {
  readonly file: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
  /** False if records had to be left out, so that what they name would seem to be missing. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

interface Expected {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
}

/**
 * The table that the bytes of a CSV file hold; in their place may stand what kept the file from being read.
 * Cells stay text and lose only surrounding spaces; a byte order
 * mark is allowed. A table with a problem has no lines, so that one mistake is not reported a hundred times.
 */
export function textTable(bytes: Uint8Array | Problem, file: string, expected: Expected): TextTable {
  const wrong = (...problems: Problem[]): TextTable => ({
    file,
    columns: [],
    lines: [],
    complete: false,
    problems,
  })
  if (!(bytes instanceof Uint8Array)) return wrong(bytes)
  if (bytes.length === 0) return wrong(problem('empty-file', { file }))
  if (bytes.includes(0)) return wrong(problem('not-text', { file }))
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return wrong(problem('not-utf8', { file }))
  }
  if (text.trim() === '') return wrong(problem('empty-file', { file }))

  let records: { record: string[]; info: { lines: number } }[]
  try {
    const options = { info: true, trim: true, relax_column_count: true, skip_empty_lines: true } as const
    records = parse(text, options) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : null
    return wrong(problem('broken-csv', { file, line }, error.message))
  }

  const [head, ...rest] = records
  const columns = head?.record ?? []
  const problems = columnProblems(columns, file, expected)
  if (problems.some(({ severity }) => severity === 'error')) return wrong(...problems)
  if (rest.length === 0) return wrong(...problems, problem('no-records', { file }))

  const lines: Line[] = []
  for (const { record, info } of rest) {
    const line = info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0)
    if (record.length === columns.length) {
      lines.push({ line, cells: Object.fromEntries(columns.map((name, i) => [name, record[i]!])) })
    } else problems.push(problem('wrong-cell-count', { file, line }, record.length, columns.length))
  }
  return { file, columns, lines, complete: lines.length === rest.length, problems }
}

function columnProblems(columns: readonly string[], file: string, { needed, optional }: Expected): Problem[] {
  const known = [...needed, ...optional]
  const unknown = columns.filter((name) => !known.includes(name))
  const meant = new Set<string>()
  const missing = needed
    .filter((name) => !columns.includes(name))
    .map((name) => {
      const near = nearestName(name, unknown)
      if (near !== null) meant.add(near)
      return problem('missing-column', { file, line: 1 }, name, columns, near)
    })
  const repeated = columns
    .filter((name, i) => columns.indexOf(name) < i)
    .map((name) => problem('repeated-column', { file, line: 1, column: name }))
  const unread = unknown
    .filter((name) => !meant.has(name))
    .map((name) => problem('unread-column', { file, line: 1, found: name }, known, name))
  return [...missing, ...repeated, ...unread]
}
