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

/** The lines without those that repeat another one, of which the first or the last is kept. */
export function keptRows<Row extends { readonly cells: readonly string[] }>(
  lines: readonly Row[],
  fields: readonly (string | null)[],
  keys: Keys,
  keep: 'first' | 'last',
): { readonly kept: readonly Row[]; readonly leftOut: readonly Row[] } {
  const places = keys
    .map((key) => key.map((field) => fields.indexOf(field)).filter((at) => at >= 0))
    .filter((at) => at.length > 0)
  const seen = places.map(() => new Set<string>())
  const isRepeat = ({ cells }: Row) => {
    // A row without its identifiers is no repetition; the missing cell is reported.
    const texts = places.map((at) => at.map((place) => cells[place]!.trim()))
    const keysOfRow = texts.map((key) => (key[0] === '' ? null : JSON.stringify(key)))
    if (keysOfRow.some((key, i) => key !== null && seen[i]!.has(key))) return true
    for (const [i, key] of keysOfRow.entries()) if (key !== null) seen[i]!.add(key)
    return false
  }
  const leftOut = new Set((keep === 'first' ? lines : lines.toReversed()).filter(isRepeat))
  return {
    kept: lines.filter((line) => !leftOut.has(line)),
    leftOut: lines.filter((line) => leftOut.has(line)),
  }
}
