import { problem } from '../../problems.ts'
import { elsewhere, placeOf } from '../text-table.ts'
import type { Suspicion } from './suspicion.ts'

/** Clients in more than one pair, one warning for every pair but the first. */
export const clientsOfTwo: Suspicion = ({ pairs: { dyads, lineOf } }) => {
  const first = new Map<string, string>()
  return dyads.flatMap(({ dyad_id, client_id }) => {
    const earlier = first.get(client_id)
    first.set(client_id, dyad_id)
    if (earlier === undefined) return []
    const [line, there] = [lineOf.get(dyad_id)!, lineOf.get(earlier)!]
    const place = placeOf(line, 'client_id')
    const found = line.cells[line.head.fields.indexOf('client_id')] ?? client_id
    return [problem('client-of-two', { ...place, found }, elsewhere(line, there))]
  })
}
