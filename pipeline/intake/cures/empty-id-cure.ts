import type { Problem } from '../../problems.ts'
import { CURES } from '../../sentences/cures.ts'
import type { ProblemFile } from './problem-file.ts'

/** Totals and notes are in the last rows. */
const LAST = 5

/** The text with every number alike, so that D12 is like D3 and unlike Mean. */
const shape = (text: string | undefined) => text?.replace(/\d+/g, '0')

/** Leaves out a row without an identifier that looks like a total or a note: its first text says which it is. */
export function emptyIdCure({ code, line, column, remedy }: Problem, file: ProblemFile): string | null {
  if (code !== 'missing-value' || line === null) return null
  const table = file.tables[0]
  const row = table?.lines.find((it) => it.line === line)
  if (table === undefined || row === undefined) return null
  const field = table.head.fields[table.head.written.indexOf(column ?? '')]
  if (!field?.endsWith('_id')) return null
  const at = row.cells.findIndex((cell) => cell !== '')
  const [name, text] = [table.head.written[at], row.cells[at]]
  const isLikeOthers = table.lines.some((it) => it !== row && shape(it.cells[at]) === shape(text))
  const isAtEnd = table.lines.slice(-LAST).includes(row)
  if (!name || !text || isLikeOthers || !isAtEnd || /^[+-]?[\d.,]+$/.test(text)) return null
  const declared = file.source.except[name] ?? []
  const except = new Map(Object.entries({ ...file.source.except, [name]: [...declared, text] }))
  return CURES.except(except, 'this row is a total or a note', remedy)
}
