import { LAYOUTS, type LayoutName, type RecordKind } from '../study/settings/layouts.ts'

/** Fields that tell one record from another: rows that agree in all fields of one of these lists repeat each other. */
export type Keys = readonly (readonly string[])[]

/** What tells the records of a kind apart. */
export function keysOf(layout: LayoutName, kind: RecordKind): Keys {
  if (kind === 'people') return [['person_id', 'role']]
  if (kind === 'dyads') return [['dyad_id'], ['client_id', 'therapist_id']]
  const answer = ['dyad_id', 'session', 'rater', 'scale']
  return [LAYOUTS[layout].wide === 'ratings' ? answer : [...answer, 'item']]
}
