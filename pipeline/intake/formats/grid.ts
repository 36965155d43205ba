import type { RawRow } from './raw-table.ts'

/** The numbers of the last row and column that a workbook can have. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** The longest cell of a workbook; a longer one in text has lost its quotation mark. */
export const LONGEST_CELL = 32_767

/** A file as rows of cells, before it is known where its table lies. */
export interface Grid {
  readonly rows: readonly RawRow[]
  /** What a workbook says about its cells besides their values; null for text. */
  readonly marks: SheetMarks | null
}

/** Where the table of a file lies: its column names, and the records below them. */
export interface TableArea {
  readonly names: readonly string[]
  readonly headLine: number
  readonly body: readonly RawRow[]
  /** Rows below the table, left out by `until`. */
  readonly below: readonly RawRow[]
}

/** Lines count from 1, as a spreadsheet shows them; columns count from 0. */
export interface SheetMarks {
  readonly merged: readonly Area[]
  readonly hiddenLines: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly withoutValue: readonly CellWithoutValue[]
}

/** A merged area; both ends belong to it. */
export interface Area {
  readonly lines: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** A cell with an error such as #N/A, or with a formula whose value was not saved. */
export interface CellWithoutValue {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly isFormula: boolean
}

/** The letters above a column of a spreadsheet. @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26))
}

/** An area as a spreadsheet writes it, such as C4:C6. */
export function areaName({ lines, columns }: Area): string {
  return [0, 1].map((end) => `${columnLetters(columns[end]!)}${lines[end]}`).join(':')
}
