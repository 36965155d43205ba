import { TYPE_NAMES, TYPES } from '../../../holland/type.ts'
import type { LayoutName, RecordKind } from '../../../study/settings/layouts.ts'

const FIELDS: Readonly<Record<string, string>> = {
  person_id: 'Who the person is (identifier)',
  role: 'Client or therapist',
  age: 'Age',
  code: 'Holland code',
  dyad_id: 'Which pair it is (identifier)',
  client_id: 'Who the client is (identifier)',
  therapist_id: 'Who the therapist is (identifier)',
  session: 'Number of the session',
  rater: 'Who answered: client or therapist',
  scale: 'Which scale was answered',
  item: 'Number of the item',
  value: 'The answer',
}

/** A field of a file in plain words. */
export function fieldInWords(field: string): string {
  const [, role, name] = /^(?:(client|therapist)_)?(.+)$/.exec(field)!
  const type = TYPES.find((it) => it === name)
  const words = FIELDS[field] ?? FIELDS[name!] ?? (type === undefined ? field : `${type} ${TYPE_NAMES[type]}`)
  return role === undefined || FIELDS[field] !== undefined ? words : `${words} of the ${role}`
}

export const LAYOUT_WORDS: readonly (readonly [LayoutName, string])[] = [
  ['tidy', 'one row for each person, for each pair and for each answer (three files)'],
  ['items-wide', 'one row for each questionnaire, with a column for each item'],
  ['dyad-session', 'one row for each session of a pair, with both people'],
  ['dyad', 'one row for each pair, with both people and all sessions'],
]

export const RECORD_WORDS: Readonly<Record<RecordKind, string>> = {
  people: 'people (codes, scores or an inventory)',
  dyads: 'pairs (which client saw which therapist)',
  ratings: 'ratings (answers or scores of sessions)',
}
