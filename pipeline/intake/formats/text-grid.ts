import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import { decodedText } from './decoded-text.ts'
import { delimitedRows } from './delimited-rows.ts'
import { delimiterOfQuoted, evidentDelimiter, otherDelimiter } from './delimiters.ts'
import type { Grid } from './grid.ts'
import { isProblem } from './raw-table.ts'
import { signature } from './signature.ts'

/** The largest text file: longer texts do not fit into one string of the language this program is written in. */
const LARGEST_TEXT = 500_000_000

/** A text file as rows, with the text itself. */
export interface TextGrid extends Grid {
  readonly text: string
}

/** The rows of a text file with delimiters, at least one, or the problem why it cannot be read. */
export function textGrid(bytes: Uint8Array, source: SourceFile, file: string): TextGrid | Problem {
  const known = signature(bytes)
  if (known !== null) return problem('wrong-format', { file }, source.format, known)
  if (bytes.length > LARGEST_TEXT)
    return problem(
      'beyond-limit',
      { file },
      'this file is larger than 500 MB',
      'divide it into several files',
    )
  const decoded = decodedText(bytes, source.encoding, file)
  if (isProblem(decoded)) return decoded
  const text = withoutCtrlZ(decoded)
  const separator = /^"?sep=(.)\1*"?[^\S\r\n]*(?=[\r\n]|$)/i.exec(text)
  const announced = separator?.[1] ?? null
  if (announced !== null && source.delimiter !== null && announced !== source.delimiter)
    return problem('other-delimiter', { file, line: 1 }, source.delimiter, announced, 'sep=')
  const delimiter = source.delimiter ?? announced ?? evidentDelimiter(text, source, file)
  if (delimiter === null) return problem('no-delimiter', { file })
  const rows = delimitedRows(text, delimiter, file)
  if (!Array.isArray(rows)) {
    const other = rows.code === 'broken-csv' ? delimiterOfQuoted(text, delimiter, file) : null
    return other === null ? rows : problem('other-delimiter', { file, line: 1 }, delimiter, other)
  }
  if (separator !== null) rows.shift()
  if (rows.length === 0) return problem('empty-file', { file })
  const better = otherDelimiter(rows, text, delimiter, file)
  return better === null
    ? { rows, marks: null, text }
    : problem('other-delimiter', { file, line: better.line }, delimiter, better.delimiter)
}

/** Old programs end a text with Ctrl-Z, and fill the last block of its file with it. */
function withoutCtrlZ(text: string): string {
  let end = text.trimEnd()
  if (!end.endsWith('\x1a')) return text
  while (end.endsWith('\x1a')) end = end.slice(0, -1).trimEnd()
  return end
}
