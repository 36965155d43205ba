import { type Problem, problem } from '../../problems.ts'
import { isIgnored } from '../../study/settings/ignored.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import { columnLetters, type Grid, type TableArea } from './grid.ts'
import { joinedNames } from './joined-names.ts'
import type { RawRow, RawTable } from './raw-table.ts'
import { filled, sheetFindings } from './sheet-findings.ts'

/** How many of the first rows are searched for the column names. */
const FIRST_ROWS = 20

/** How many rows below an empty one may be notes or totals rather than records. */
const MOST_NOTES = 10

/** Finds the table by `header` and `until`. */
export function tableArea({ rows, marks }: Grid, source: SourceFile, file: string): TableArea | Problem {
  const first = rows[0]
  if (first === undefined) return problem('empty-file', { file })
  const lines = source.header === null ? [first.line] : [source.header].flat()
  const heads: RawRow[] = []
  for (const line of lines) {
    const head = rows.find((row) => row.line === line)
    if (head === undefined) return problem('empty-header', { file, line })
    heads.push(head)
  }
  const last = heads.at(-1)!
  const names = heads.length === 1 ? last.cells : joinedNames(heads[0]!, last, marks?.merged ?? [])
  return { names, headLine: last.line, ...recordsBelow(rows, last, source) }
}

/** The records below a row, and the rows that `until` leaves out. */
export function recordsBelow(rows: readonly RawRow[], head: RawRow, { until }: SourceFile) {
  const records = rows.slice(rows.indexOf(head) + 1)
  const end = until === null ? -1 : firstBelowEmpty(records)
  return end === -1
    ? { body: records, below: [] }
    : { body: records.slice(0, end), below: records.slice(end) }
}

/**
 * The table of an area. A column without a name is left out if it is empty; otherwise it gets a name in brackets, such as
 * (column G), and is not read.
 */
export function laidOut(area: TableArea, { rows, marks }: Grid, source: SourceFile, file: string): RawTable {
  const { headLine } = area
  const width = marks === null ? area.names.length : widest(area.names, area.body)
  const isFilled = marks !== null && source.merged === 'fill'
  const body = isFilled ? filled(area.body, marks.merged, width) : area.body
  // A line of text with too many or too few cells keeps them, to be reported; a row of a workbook ends with its last cell.
  const whole = marks === null ? body : body.map((row) => ofWidth(row, width))
  const names = Array.from({ length: width }, (_, i) => area.names[i] ?? '')
  const used = names.map((name) => name !== '')
  for (const { cells } of whole)
    if (cells.length === width) for (let i = 0; i < width; i++) used[i] ||= cells[i] !== ''
  const kept = used.flatMap((isUsed, i) => (isUsed ? [i] : []))
  const shownName = (i: number) => `(column ${marks === null ? i + 1 : columnLetters(i)})`
  const nameless = new Map(kept.flatMap((i) => (names[i] === '' ? [[shownName(i), i] as const] : [])))
  const table: RawTable = {
    columns: kept.map((i) => names[i] || shownName(i)),
    headLine,
    rows:
      kept.length === width
        ? whole
        : whole.map((row) =>
            row.cells.length === width ? { ...row, cells: kept.map((i) => row.cells[i]!) } : row,
          ),
    firstRows: rows.slice(0, FIRST_ROWS),
    isAutomatic: (column) => nameless.has(column),
  }
  const findings: RawTable['findings'] = (selected, isRead) => [
    ...[...nameless].flatMap(([column, i]) => {
      const filledRows = whole.filter(({ cells }) => (cells[i] ?? '') !== '')
      const place = { file, line: filledRows[0]?.line ?? headLine, found: filledRows[0]?.cells[i] ?? null }
      return isIgnored(source, column) || isRead(column)
        ? []
        : [problem('nameless-column', place, column, headLine, filledRows.length)]
    }),
    ...rowsBelow(area, whole, source, file),
    ...(marks === null
      ? []
      : sheetFindings(marks, { ...area, body: whole, names }, source, file, selected, isRead)),
  ]
  return { ...table, findings }
}

function widest(names: readonly string[], rows: readonly RawRow[]): number {
  let width = 0
  for (const cells of [names, ...rows.map((row) => row.cells)]) {
    let end = cells.length
    while (end > width && cells[end - 1] === '') end--
    if (end > width) width = end
  }
  return width
}

function ofWidth(row: RawRow, width: number): RawRow {
  if (row.cells.length === width) return row
  return { ...row, cells: Array.from({ length: width }, (_, i) => row.cells[i] ?? '') }
}

/** The rows that `until` leaves out, or those at the end of the records that it might have to: few, and mostly empty. */
function rowsBelow(
  { below }: TableArea,
  body: readonly RawRow[],
  { until }: SourceFile,
  file: string,
): Problem[] {
  if (below.length > 0) return [problem('rows-below', { file, line: below[0]!.line }, below.length, true)]
  const end = until === null ? firstBelowEmpty(body) : -1
  const last = body.slice(end)
  const isSparse = ({ cells }: RawRow) => cells.filter((cell) => cell !== '').length <= cells.length / 2
  if (end <= last.length || last.length > MOST_NOTES || !last.some(isSparse)) return []
  return [problem('rows-below', { file, line: last[0]!.line }, last.length, false)]
}

/** An empty row between names and records does not end the table. */
function firstBelowEmpty(records: readonly RawRow[]): number {
  return records.findIndex(({ afterEmpty }, i) => i > 0 && afterEmpty)
}
