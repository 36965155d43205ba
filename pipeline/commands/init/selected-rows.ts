import type { RecordKind } from '../../study/settings/layouts.ts'
import { selectionOf } from './first-look.ts'

import { EVENT, type SeenFile } from './seen-file.ts'

/** How many of the selected rows have the identifiers, and the session and rater, of an earlier one. */
export function repeatedRows(
  { look, fields }: SeenFile,
  kind: RecordKind,
  columns: Readonly<Record<string, string>>,
  { only = {} }: { readonly only?: Readonly<Record<string, readonly string[]>> },
): number {
  if (kind === 'ratings' && fields.has('item')) return 0
  const place = (column: string) => look.table.columns.indexOf(column)
  const keys = { people: ['person_id'], dyads: ['dyad_id'], ratings: ['dyad_id', 'session', 'rater'] }[kind]
  const at = keys.map((key) => place(columns[key] ?? key)).filter((i) => i !== -1)
  const rows = look.table.rows.filter(({ cells }) =>
    Object.entries(only).every(([column, words]) => words.includes(cells[place(column)] ?? '')),
  )
  return at.length === 0
    ? 0
    : rows.length - new Set(rows.map(({ cells }) => JSON.stringify(at.map((i) => cells[i])))).size
}

/** The rows that belong to the study: those of finished responses, and those events of REDCap that have such records. */
export function selectedRows(
  seen: SeenFile,
  kind: RecordKind,
  why: Record<string, string>,
): { only?: Record<string, string[]> } {
  const { look, scores, items } = seen
  const { columns, rows } = look.table
  const event = columns.indexOf(EVENT)
  if (event === -1) {
    const selection = selectionOf(look)
    if ('only' in selection) why.only = 'without previews and unfinished responses'
    return selection
  }
  const names =
    kind === 'ratings'
      ? items.flatMap((it) => it.columns.map(({ name }) => name))
      : scores.flatMap((it) => it.columns)
  const at = names.map((name) => columns.indexOf(name))
  const events = new Set(
    rows.filter(({ cells }) => at.some((i) => (cells[i] ?? '') !== '')).map(({ cells }) => cells[event]!),
  )
  if (events.size === 0) return {}
  why.only = 'the events in which these columns are filled'
  return { only: { [EVENT]: [...events] } }
}
