import { comparableText } from '../../comparable-text.ts'
import type { RawTable } from '../formats/raw-table.ts'

/** The table with all its texts in the form in which texts are compared. Rows that have this form are the same rows. */
export function comparableTable(table: RawTable): RawTable {
  const { columns, rows, labels } = table
  return {
    ...table,
    columns: columns.map(comparableText),
    rows: rows.map((row) => {
      const isComparable = row.cells.every((cell) => cell === comparableText(cell))
      return isComparable ? row : { ...row, cells: row.cells.map(comparableText) }
    }),
    ...(labels && { labels: comparableLabels(labels) }),
  }
}

function comparableLabels(labels: NonNullable<RawTable['labels']>): NonNullable<RawTable['labels']> {
  return new Map(
    [...labels].map(([column, words]) => [
      comparableText(column),
      new Map([...words].map(([value, label]) => [comparableText(value), comparableText(label)])),
    ]),
  )
}
