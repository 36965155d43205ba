import { type PrintedTable, printedWords } from '../printed.ts'

/** Whether a column, counted from 0, consists of words rather than of numbers. */
export function isOfWords({ rows }: Pick<PrintedTable, 'rows'>, column: number): boolean {
  const cells = rows.flatMap((row) => (row.length > 1 ? printedWords(row[column]!) : []))
  const written = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
  const worded = written.filter((cell) => /\p{L}{3}/u.test(cell) || cell.length > 24)
  return worded.length * 2 > written.length
}
