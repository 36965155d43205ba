import type { SourceFile } from '../../study/settings/source-file.ts'
import { delimitedRows } from './delimited-rows.ts'
import type { RawRow } from './raw-table.ts'

/** The characters that programs write between cells. The last two also occur within names and need more evidence. */
const DELIMITERS = [';', '\t', ',', '|', '^', '~', '¦', '\x1f', ':', ' '] as const

const cellsNeeded = (delimiter: string) => (delimiter === ':' || delimiter === ' ' ? 4 : 2)

const FIRST_LINES = 20

/**
 * The delimiter of a file that declares none: a comma, a tab in .tsv; in .txt the only one of tab, semicolon, comma and |
 * that divides the first lines into equally many cells, null if none or several do.
 */
export function evidentDelimiter(text: string, source: SourceFile, file: string): string | null {
  const extension = source.file.split('.').at(-1)!.toLowerCase()
  if (source.format === 'tsv' || extension === 'tsv' || extension === 'tab') return '\t'
  if (extension !== 'txt') return ','
  const found = ['\t', ';', ',', '|'].filter((delimiter) => dividesEvenly(text, delimiter, file))
  return found.length === 1 ? found[0]! : null
}

/** The delimiter of a text whose quoted cells do not end at the one it was read with; null if none is evident. */
export function delimiterOfQuoted(text: string, delimiter: string, file: string): string | null {
  return DELIMITERS.find((other) => other !== delimiter && dividesEvenly(text, other, file)) ?? null
}

/**
 * Whether a delimiter divides the first lines into equally many cells, and into more than one. The names can be one cell
 * short, as R writes them above row names.
 */
function dividesEvenly(text: string, delimiter: string, file: string): boolean {
  const widths = firstRows(text, delimiter, file).map(({ cells }) => cells.length)
  const [names = 0, width = names, ...others] = widths
  return names > 1 && (names === width || names + 1 === width) && others.every((it) => it === width)
}

/** The delimiter that a file evidently has instead of the one it was read with, and a line with it. */
export function otherDelimiter(
  rows: readonly RawRow[],
  text: string,
  delimiter: string,
  file: string,
): { readonly delimiter: string; readonly line: number } | null {
  const first = rows.slice(0, FIRST_LINES)
  // A line of one cell may also be a title above the table.
  const single = first.filter(({ cells }) => cells.length === 1)
  if (single.length === 0 || single.length < first.length / 2) return headDelimiter(rows, delimiter)
  for (const other of DELIMITERS) {
    if (other === delimiter) continue
    const divided = firstRows(text, other, file).filter(({ cells }) => cells.length >= cellsNeeded(other))
    const line = divided.find((row) => single.some((it) => it.line === row.line))?.line
    if (line !== undefined && divided.length >= single.length / 2) return { delimiter: other, line }
  }
  return null
}

/** The same for a file whose names are one cell, while its records have several, as with decimal commas. */
function headDelimiter(rows: readonly RawRow[], delimiter: string) {
  const [head, next] = rows
  if (head === undefined || head.cells.length > 1) return null
  const names = head.cells[0]!
  const other = DELIMITERS.find((it) => it !== delimiter && names.split(it).length >= cellsNeeded(it))
  if (other === undefined || !next?.cells.some((cell) => cell.includes(other))) return null
  return { delimiter: other, line: head.line }
}

function firstRows(text: string, delimiter: string, file: string): readonly RawRow[] {
  let end = 0
  for (let k = 0; k < FIRST_LINES && end !== -1; k++) {
    const next = /[\r\n]+/g
    next.lastIndex = end
    end = next.exec(text) === null ? -1 : next.lastIndex
  }
  const rows = delimitedRows(end === -1 ? text : text.slice(0, end), delimiter, file)
  return Array.isArray(rows) ? rows : []
}
