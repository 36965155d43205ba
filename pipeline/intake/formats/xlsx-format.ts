import type { CellObject } from '@e965/xlsx'
import { problem } from '../../problems.ts'
import type { RawRow, TableReader } from './raw-table.ts'
import { signature } from './signature.ts'
import { soundArchive } from './sound-archive.ts'

/**
 * One sheet of an Excel workbook; its first row that is not empty names the columns. Text is taken as it stands,
 * numbers with all their digits, dates as 2024-03-31. A number shown with leading zeros is taken as shown. A formula is
 * its saved value; where the program that wrote the file saved none, it is the formula, which is then told of as no value.
 */
export const xlsxFormat: TableReader = async (bytes, source, file) => {
  const known = signature(bytes)
  if (known?.format !== 'xlsx') return problem('wrong-format', { file }, source.format, known)
  const [{ read }, archive] = await Promise.all([import('@e965/xlsx'), soundArchive(bytes)])
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

/** Stubs: empty cells are kept, because a formula without a saved value is one of them. */
const OPTIONS = { dense: true, cellDates: true, UTC: true, type: 'array', sheetStubs: true } as const

/** The library throws whatever it likes at a broken file; all of it means the same. */
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

/** A sheet has no fixed width: missing cells at the end of a row are empty, empty ones beyond the last column go. */
function padded({ line, cells }: RawRow, width: number): RawRow {
  const own = [...cells]
  while (own.length > width && own.at(-1) === '') own.pop()
  while (own.length < width) own.push('')
  return { line, cells: own }
}
