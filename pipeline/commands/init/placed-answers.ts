import { roleIn } from './field-names.ts'

import type { SeenFile } from './seen-file.ts'

/** Says from which column a field is read, and what is in doubt about it. */
export type Place = (field: string, column: string | undefined, doubt?: string) => void

/** Session, rater, scale, item and value of the answers. */
export function placeAnswers(
  seen: SeenFile,
  set: Place,
  values: Record<string, Record<string, string[]>>,
  everyRow: Record<string, string>,
  why: Record<string, string>,
): void {
  const { fields, columns, items } = seen
  const inItems = new Set(items.flatMap((it) => it.columns))
  const small = columns.find(
    (it) =>
      it.range !== null &&
      it.range[0] >= 0 &&
      it.range[1] <= 20 &&
      !inItems.has(it) &&
      ![...fields.values()].includes(it.name),
  )
  const session = fields.get('session')
  const isInNames = items.some(({ pattern }) => pattern.includes('{session}'))
  if (session !== undefined) {
    set('session', session)
    const words = sessionWords(columns.find(({ name }) => name === session)!.words)
    if (words !== null) values.session = words
  } else if (small !== undefined && !isInNames)
    set('session', small.name, 'whether this is the number of the session')
  else if (!isInNames) {
    everyRow.session = '1'
    why.every_row = 'no column has the session'
  }
  const rater = fields.get('rater')
  if (rater !== undefined) {
    set('rater', rater)
    const words = wordsByRole(seen, rater)
    if (words !== null) values.rater = words
  } else if (items.length === 0) {
    everyRow.rater = roleIn(seen.look.file) ?? 'client'
    why.every_row = 'no column has the rater'
  }
  for (const field of ['scale', 'item', 'value'] as const) set(field, fields.get(field))
}

/** The words of a column by role; null if they are those of this program. Labels of an SPSS file count as words. */
export function wordsByRole({ columns, look }: SeenFile, column: string): Record<string, string[]> | null {
  const { words } = columns.find(({ name }) => name === column)!
  const labels = look.table.labels?.get(column)
  const found: Record<string, string[]> = {}
  for (const word of words) {
    const role = roleIn(labels?.get(word) ?? word)
    if (role !== null) found[role] = [...(found[role] ?? []), word]
  }
  return words.every((it) => it === 'client' || it === 'therapist') ? null : found
}

/** The words for sessions by the one number in each; null if they are numbers. Words without a number are left open. */
function sessionWords(words: readonly string[]): Record<string, string[]> | null {
  if (words.every((word) => /^\d+$/.test(word))) return null
  const found: Record<string, string[]> = {}
  for (const word of words.slice(0, 20)) {
    const number = /(?:session|sitzung|visit|time|t|s)[ _-]?(\d+)|^(\d+)\.? /i.exec(word)
    const session = number?.[1] ?? number?.[2]
    if (session !== undefined) found[Number(session)] = [...(found[Number(session)] ?? []), word]
  }
  return found
}
