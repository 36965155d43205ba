import type { CellObject, Sheet, WorkBook } from '@e965/xlsx'
import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import {
  type CellWithoutValue,
  type Grid,
  LAST_COLUMN,
  LAST_ROW,
  LONGEST_CELL,
  type SheetMarks,
} from './grid.ts'
import { isProblem, type RawRow } from './raw-table.ts'
import { WITH_PASSWORD } from './signature.ts'
import { soundArchive } from './sound-archive.ts'

/** The largest workbook, in bytes; packed data of a million ratings take about a tenth of it. */
const LARGEST_WORKBOOK = 200_000_000

/**
 * One sheet of an Excel workbook, new (.xlsx) or old (.xls). Text is read as written, numbers with all their digits, dates
 * as 2024-03-31. A whole number displayed with leading zeros is read as displayed. A formula is read as its saved value.
 */
export async function workbookGrid(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
  source: SourceFile,
  file: string,
): Promise<Grid | Problem> {
  if (bytes.length > LARGEST_WORKBOOK)
    return problem('beyond-limit', { file }, 'this workbook is larger than 200 MB', 'save the sheet as CSV')
  const [{ read }, sound] = await Promise.all([
    import('@e965/xlsx'),
    kind === 'xlsx' ? soundArchive(bytes, file) : bytes,
  ])
  if (isProblem(sound)) return sound
  const book = bookOrReason(() => read(sound, OPTIONS))
  if (book === 'password') return problem('wrong-format', { file }, kind, WITH_PASSWORD)
  if (book === 'broken') return problem('broken-file', { file }, 'Excel workbook')
  const sheet = chosenSheet(book, source.sheet)
  if (sheet === null) return problem('unknown-sheet', { file, found: source.sheet }, visibleFirst(book))
  return sheetGrid(sheet, source, file)
}

/** sheetStubs keeps empty cells, because a formula without a saved value counts as one; cellStyles keeps what is hidden. */
const OPTIONS = {
  dense: true,
  cellDates: true,
  UTC: true,
  type: 'array',
  sheetStubs: true,
  cellStyles: true,
} as const

/** The library throws various errors for a broken file. */
function bookOrReason(reading: () => WorkBook): WorkBook | 'password' | 'broken' {
  try {
    return reading()
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? 'password' : 'broken'
  }
}

function chosenSheet(book: WorkBook, declared: string | null): Sheet | null {
  const name = declared ?? (book.SheetNames.length === 1 ? book.SheetNames[0]! : null)
  return name !== null && Object.hasOwn(book.Sheets, name) ? book.Sheets[name]! : null
}

/** The sheets, those that Excel shows before the hidden ones. */
function visibleFirst(book: WorkBook): string[] {
  const isHidden = (name: string) =>
    (book.Workbook?.Sheets?.[book.SheetNames.indexOf(name)]?.Hidden ?? 0) !== 0
  return [
    ...book.SheetNames.filter((name) => !isHidden(name)),
    ...book.SheetNames.filter((name) => isHidden(name)),
  ]
}

function sheetGrid(sheet: Sheet, source: SourceFile, file: string): Grid | Problem {
  const data = sheet['!data'] ?? []
  const beyond = (what: string) =>
    problem('beyond-limit', { file }, what, 'delete it, or copy the table into a new workbook')
  // Numbers too large for the index of an array come last among its keys.
  const lastRow = Number(Object.keys(data).at(-1) ?? 0) + 1
  if (lastRow > LAST_ROW)
    return beyond(`a cell is in row ${lastRow}, but the last row of a workbook is 1,048,576`)
  const rows: RawRow[] = []
  const withoutValue: CellWithoutValue[] = []
  let before = 0
  for (let i = 0; i < data.length; i++) {
    const line = i + 1
    const row = data[i] ?? []
    if (row.length > LAST_COLUMN)
      return beyond(
        `a cell of row ${line} is in column ${row.length}, but the last column of a workbook is 16,384`,
      )
    const cells: string[] = []
    let isEmpty = true
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      const text = cellText(cell, source.decimal)
      if (text.length > LONGEST_CELL) return beyond(`a cell of row ${line} has more than 32,767 characters`)
      if (text !== '') {
        isEmpty = false
        const isFormula = isUnsavedFormula(cell)
        if (isFormula || cell?.t === 'e') withoutValue.push({ line, column, text, isFormula })
      }
      cells.push(text)
    }
    if (isEmpty) continue
    rows.push(rows.length > 0 && line > before + 1 ? { line, cells, afterEmpty: true } : { line, cells })
    before = line
  }
  return { rows, marks: { ...layout(sheet), withoutValue } }
}

function layout(sheet: Sheet): Omit<SheetMarks, 'withoutValue'> {
  // The lists can be sparse and end with any number.
  const hidden = (list: readonly ({ readonly hidden?: boolean } | undefined)[] = [], from: number) =>
    new Set(Object.entries(list).flatMap(([i, it]) => (it?.hidden === true ? [Number(i) + from] : [])))
  return {
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      lines: [s.r + 1, e.r + 1],
      columns: [s.c, e.c],
    })),
    hiddenLines: hidden(sheet['!rows'], 1),
    hiddenColumns: hidden(sheet['!cols'], 0),
  }
}

function isUnsavedFormula(cell: CellObject | undefined): boolean {
  return cell?.t === 'z' && cell.f !== undefined
}

function cellText(cell: CellObject | undefined, decimal: string): string {
  if (cell === undefined) return ''
  if (cell.t === 'e') return cell.w || '#ERROR'
  if (isUnsavedFormula(cell)) return `=${cell.f}`
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.v instanceof Date)
    return Number.isNaN(cell.v.getTime()) ? (cell.w ?? '#VALUE!') : cell.v.toISOString().slice(0, 10)
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE'
  if (typeof cell.v === 'string') return cell.v.trim()
  const isPadded = /^0\d+$/.test(cell.w ?? '') && Number(cell.w) === cell.v
  return isPadded ? cell.w! : numberText(cell.v).replace('.', decimal)
}

/**
 * A number with all its digits. One that may have lost its last digits is written with an exponent, so that it is not taken
 * for an identifier: Excel keeps 15 digits and makes the others zero, and from 2^53 on not every whole number exists.
 */
function numberText(value: number): string {
  const size = Math.abs(value)
  const isRounded = size >= 1e15 && Number.isInteger(value) && (size >= 2 ** 53 || size % 10 === 0)
  return isRounded ? value.toExponential() : String(value)
}
