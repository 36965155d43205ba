import { stringify } from 'csv-stringify/sync'
import { spreadsheetText } from '../../document/spreadsheet-text.ts'
import type { DescribedTable } from './described-table.ts'

/**
 * The table as CSV for a spreadsheet that writes numbers with a comma: cells are separated by semicolons, a missing cell is
 * empty, a mark at the beginning says that it is UTF-8, and no text becomes a formula.
 */
export function csv2({ columns, rows }: DescribedTable): Uint8Array {
  const cells = columns.map(({ cells }): ((row: number) => string) => {
    if (cells.kind === 'number') return (row) => String(cells.values[row] ?? '').replace('.', ',')
    if (cells.kind === 'text') return (row) => spreadsheetText(cells.values[row] ?? '')
    return (row) => spreadsheetText(cells.choices[(cells.values[row] ?? 0) - 1] ?? '')
  })
  const lines = Array.from({ length: rows }, (_, row) => cells.map((cell) => cell(row)))
  const names = columns.map(({ name }) => spreadsheetText(name))
  return new TextEncoder().encode(stringify([names, ...lines], { delimiter: ';', bom: true }))
}
