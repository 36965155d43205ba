import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import {
  type Area,
  areaName,
  columnLetters,
  LAST_COLUMN,
  LAST_ROW,
  type SheetMarks,
  type TableArea,
} from './grid.ts'
import type { RawRow } from './raw-table.ts'

/** What is to be said about the merged, hidden and erroneous cells of a table that are read. */
export function sheetFindings(
  { merged, hiddenLines, hiddenColumns, withoutValue }: SheetMarks,
  { body, names, headLine }: TableArea,
  source: SourceFile,
  file: string,
  selected: readonly RawRow[],
  isRead: (column: string) => boolean,
): Problem[] {
  const isReadAt = (column: number) => names[column] !== undefined && isRead(names[column])
  const problems: Problem[] = []
  const rowAt = new Map(body.map((row) => [row.line, row]))
  // A value from above the records cannot be filled in, whatever study.yaml says.
  const unfilled = source.merged === null ? merged : merged.filter(({ lines }) => lines[0] <= headLine)
  const areas = unfilled.filter((area) => hidesValues(area, rowAt, headLine, isReadAt))
  if (areas.length > 0) {
    const place = { file, line: areas[0]!.lines[0], column: names[areas[0]!.columns[0]] || null }
    problems.push(problem('merged-cells', place, areas.map(areaName)))
  }
  const chosen = new Set(selected.map(({ line }) => line))
  const wrong = withoutValue.filter(({ line, column, text }) => {
    if (!isReadAt(column) || source.missing.includes(text)) return false
    return (Object.hasOwn(source.only, names[column]!) ? rowAt : chosen).has(line)
  })
  const kindOf = ({ isFormula, text }: (typeof wrong)[number]) => (isFormula ? '=' : text)
  for (const cells of Map.groupBy(wrong, kindOf).values()) {
    const { line, column, text, isFormula } = cells[0]!
    const where = cells.map((cell) => `${columnLetters(cell.column)}${cell.line}`)
    const place = { file, line, column: names[column]!, found: text }
    problems.push(
      isFormula
        ? problem('formula-without-value', place, where)
        : problem('error-cell', place, where, [...source.missing, text]),
    )
  }
  const rows = selected.filter(({ line }) => hiddenLines.has(line)).map(({ line }) => line)
  if (rows.length > 0) problems.push(problem('hidden-rows', { file, line: rows[0]! }, rows))
  const columns = names.filter((name, i) => hiddenColumns.has(i) && isRead(name))
  for (const column of columns) problems.push(problem('hidden-column', { file, column }))
  return problems
}

/** The rows with the value of each merged area in all of its cells, up to the last used column. */
export function filled(
  body: readonly RawRow[],
  merged: readonly Area[],
  usedColumns: number,
): readonly RawRow[] {
  const rows = body.map((row) => ({ ...row, cells: [...row.cells] }))
  const rowAt = new Map(rows.map((row) => [row.line, row]))
  for (const { lines, columns } of merged) {
    const value = rowAt.get(lines[0])?.cells[columns[0]] ?? ''
    if (value === '') continue
    for (const { cells } of rowsWithin(lines, rowAt)) {
      while (cells.length < usedColumns) cells.push('')
      cells.fill(value, columns[0], Math.min(columns[1] + 1, usedColumns))
    }
  }
  return rows
}

/** Whether the cells of an area that are read do not all hold its value anyway. */
function hidesValues(
  { lines, columns }: Area,
  rowAt: ReadonlyMap<number, RawRow>,
  headLine: number,
  isReadAt: (column: number) => boolean,
): boolean {
  const rows = rowsWithin(lines, rowAt)
  if (rows.length === 0) return false
  const value = lines[0] <= headLine ? null : (rowAt.get(lines[0])?.cells[columns[0]] ?? '')
  for (let k = columns[0]; k <= columns[1] && k < LAST_COLUMN; k++)
    if (isReadAt(k) && rows.some(({ cells }) => (cells[k] ?? '') !== value)) return true
  return false
}

function rowsWithin<Row extends RawRow>(
  [from, to]: readonly [number, number],
  rowAt: ReadonlyMap<number, Row>,
): Row[] {
  const rows: Row[] = []
  for (let line = from; line <= Math.min(to, LAST_ROW); line++) {
    const row = rowAt.get(line)
    if (row !== undefined) rows.push(row)
  }
  return rows
}
