import type { CellObject } from '@e965/xlsx'
import { problem } from '../../problems.ts'
import type { RawRow, TableReader } from './raw-table.ts'
import { signature } from './signature.ts'
import { verifiedArchive } from './verified-archive.ts'

/**
 * One sheet of an Excel workbook; its first row that is not empty names the columns. Text is read as written, numbers with
 * all their digits, dates as 2024-03-31. A number displayed with leading zeros is read as displayed. A formula is read as
 * its saved value; without one, the text of the formula is read, which then causes a problem such as not-a-number.
 */
export const xlsxFormat: TableReader = async (bytes, source, file) => {
  const known = signature(bytes)
  if (known?.format !== 'xlsx') return problem('wrong-format', { file }, source.format, known)
  const [{ read }, archive] = await Promise.all([import('@e965/xlsx'), verifiedArchive(bytes)])
  const book = archive && readOrNull(() => read(archive, OPTIONS))
  if (book === null) return problem('broken-file', { file }, 'Excel workbook')
  const only = book.SheetNames.length === 1 ? book.SheetNames[0]! : null
  const name = source.sheet ?? only
  const sheet = name === null ? undefined : book.Sheets[name]
  if (sheet === undefined) return problem('unknown-sheet', { file, found: name }, book.SheetNames)
  const rows: RawRow[] = []
  const grid = sheet['!data'] ?? []
  for (const [i, row] of grid.entries()) {
    const cells = Array.from(row ?? [], (cell) => cellText(cell, source.decimal))
    if (cells.some((cell) => cell !== '')) rows.push({ line: i + 1, cells })
  }
  const [head, ...rest] = rows
  if (head === undefined) return problem('empty-file', { file })
  const columns = [...head.cells]
  while (columns.at(-1) === '') columns.pop()
  return { columns, headLine: head.line, rows: rest.map((row) => padded(row, columns.length)) }
}

/** sheetStubs keeps empty cells, because a formula without a saved value counts as one. */
const OPTIONS = { dense: true, cellDates: true, UTC: true, type: 'array', sheetStubs: true } as const

/** Null if the library throws: it throws various errors for a broken file. */
function readOrNull<T>(reading: () => T): T | null {
  try {
    return reading()
  } catch {
    return null
  }
}

function cellText(cell: CellObject | undefined, decimal: string): string {
  if (cell?.t === 'z' && cell.f !== undefined) return `=${cell.f}`
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.v instanceof Date) return Number.isNaN(cell.v.getTime()) ? '' : cell.v.toISOString().slice(0, 10)
  if (cell.t === 'e') return cell.w ?? '#ERROR'
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE'
  if (typeof cell.v === 'string') return cell.v.trim()
  return /^0\d+$/.test(cell.w ?? '') ? cell.w! : String(cell.v).replace('.', decimal)
}

/** The row with as many cells as columns: adds empty cells at the end, or removes empty ones beyond the last column. */
function padded({ line, cells }: RawRow, width: number): RawRow {
  const adjusted = [...cells]
  while (adjusted.length > width && adjusted.at(-1) === '') adjusted.pop()
  while (adjusted.length < width) adjusted.push('')
  return { line, cells: adjusted }
}
