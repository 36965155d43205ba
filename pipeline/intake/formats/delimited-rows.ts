import { CsvError, parse } from 'csv-parse/sync'
import { type Problem, problem } from '../../problems.ts'
import type { RawRow } from './raw-table.ts'

/**
 * The rows of delimited text, each with the line where it begins. Spaces around cells are removed; rows in which every
 * cell is empty, such as spreadsheets leave at the end, are left out.
 */
export function delimitedRows(text: string, delimiter: string, file: string): RawRow[] | Problem {
  const rows: RawRow[] = []
  // Most cells are repeated; equal texts share one string to save memory.
  const known = new Map<string, string>()
  // The library gives the line where a record ends, and counts two lines for each \r\n within a cell.
  let excess = 0
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ltrim: delimiter !== '\t',
      rtrim: delimiter !== '\t',
      record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : '\r',
      on_record: (record: string[], { lines }) => {
        const line = lines - breaksIn(record, /[\r\n]/g) - excess
        excess += breaksIn(record, /\r\n/g)
        let isBlank = true
        for (let k = 0; k < record.length; k++) {
          const cell = record[k]!.trim()
          if (cell !== '') isBlank = false
          const equal = known.get(cell)
          if (equal === undefined) known.set(cell, cell)
          record[k] = equal ?? cell
        }
        if (!isBlank) rows.push({ line, cells: record })
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : null
    return problem('broken-csv', { file, line }, error.message)
  }
}

function breaksIn(record: readonly string[], kind: RegExp): number {
  return record.reduce((sum, cell) => sum + (cell.match(kind)?.length ?? 0), 0)
}
