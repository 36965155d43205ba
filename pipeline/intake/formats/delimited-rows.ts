import { CsvError, parse } from 'csv-parse/sync'
import { type Problem, problem } from '../../problems.ts'
import { LONGEST_CELL } from './grid.ts'
import type { RawRow } from './raw-table.ts'

/** The longest line that is read, in bytes. */
const LONGEST_LINE = 4_000_000

/**
 * The rows of delimited text, each with the line where it begins. Every kind of line end ends a line, as in an editor.
 * Spaces around cells are removed; rows in which every cell is empty, such as spreadsheets leave at the end, are left out.
 */
export function delimitedRows(text: string, delimiter: string, file: string): RawRow[] | Problem {
  const rows: RawRow[] = []
  // Most cells are repeated; equal texts share one string to save memory.
  const known = new Map<string, string>()
  const lines = text.includes('\r') ? text.replace(/\r+\n|\r/g, '\n') : text
  const trims = !/\s/.test(delimiter)
  let before = 0
  let long: Problem | null = null
  try {
    parse(lines, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ltrim: trims,
      rtrim: trims,
      record_delimiter: '\n',
      max_record_size: LONGEST_LINE,
      on_record: (record: string[], { lines: last }) => {
        // The library gives the line where a record ends.
        const line = last - breaksIn(record)
        let isBlank = true
        for (let k = 0; k < record.length; k++) {
          const cell = record[k]!.trim()
          if (cell !== '') isBlank = false
          if (cell.length > LONGEST_CELL) long ??= tooLong(file, line, 'a cell', '32,767')
          const equal = known.get(cell)
          if (equal === undefined) known.set(cell, cell)
          record[k] = equal ?? cell
        }
        if (isBlank) return null
        const isAfterEmpty = rows.length > 0 && line > before + 1
        rows.push(isAfterEmpty ? { line, cells: record, afterEmpty: true } : { line, cells: record })
        before = last
        return null
      },
    })
    return long ?? rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : null
    if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong(file, line, 'a line', '4,000,000')
    return problem('broken-csv', { file, line }, error.message)
  }
}

function tooLong(file: string, line: number | null, what: string, limit: string): Problem {
  return problem(
    'beyond-limit',
    { file, line },
    `${what} has more than ${limit} characters`,
    'close a quotation mark that was left open before it, or shorten the text',
  )
}

function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
}
