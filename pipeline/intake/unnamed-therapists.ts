import type { Line, TextTable } from './text-table.ts'

/** The identifier of a therapist who is known only as the therapist of this pair. */
const unnamed = (dyadId: string) => `therapist of ${dyadId}`

/** The table with an identifier for the unnamed therapist of each pair. */
export function withUnnamedTherapists(table: TextTable): TextTable {
  const at = table.head.fields.indexOf('dyad_id')
  if (at === -1) return table
  const head = {
    ...table.head,
    fields: [...table.head.fields, 'therapist_id'],
    written: [...table.head.written, table.head.written[at]!],
  }
  const named = (line: Line): Line => {
    const dyadId = line.cells[at]!
    return { ...line, cells: [...line.cells, dyadId === '' ? '' : unnamed(dyadId)], head }
  }
  return { ...table, head, lines: table.lines.map(named), unselected: table.unselected.map(named) }
}
