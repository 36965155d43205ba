import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import { decodedText } from './decoded-text.ts'
import { delimitedRows } from './delimited-rows.ts'
import { isProblem, type RawRow, type TableReader } from './raw-table.ts'
import { signature } from './signature.ts'

/** A text file with delimiters: comma, semicolon, tab, or the declared one. The first row names the columns. */
export const csvFormat: TableReader = (bytes, source, file) => {
  const rows = csvRows(bytes, source, file)
  if (!Array.isArray(rows)) return rows
  const [head, ...rest] = rows
  return { columns: head!.cells, headLine: head!.line, rows: rest }
}

/** The rows of a text file, at least one, or a problem, for example if the first row looks delimited by another mark. */
export function csvRows(bytes: Uint8Array, source: SourceFile, file: string): RawRow[] | Problem {
  const known = signature(bytes)
  if (known !== null) return problem('wrong-format', { file }, source.format, known)
  const text = decodedText(bytes, source.encoding, file)
  if (isProblem(text)) return text
  const rows = delimitedRows(text, source.delimiter, file)
  if (!Array.isArray(rows)) return rows
  const head = rows[0]
  if (head === undefined) return problem('empty-file', { file })
  const better = head.cells.length === 1 ? delimiterIn(head.cells[0]!) : null
  if (better === null) return rows
  return problem('other-delimiter', { file, line: head.line }, source.delimiter, better)
}

/** The delimiter that a row of column names seems to have; null if none is evident. */
function delimiterIn(names: string): string | null {
  return [';', '\t', ',', '|'].find((delimiter) => names.split(delimiter).length >= 3) ?? null
}
