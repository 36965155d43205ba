import type { Dyad } from '../../artefacts/dyads.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import type { CaseloadRow } from './caseload-table.ts'

/** How many therapists have each number of clients, fewest clients first. */
export function caseloadRows(pairs: readonly Dyad[]): CaseloadRow[] {
  const clientsOf = Map.groupBy(pairs, (pair) => pair.therapist_id)
  const sizes = Map.groupBy(clientsOf, ([, clients]) => clients.length)
  const seenBy = clientsSeen(pairs)
  return [...sizes]
    .map(([clients, therapists]) => ({
      clients,
      therapists: therapists.length,
      clients_together: seenBy(therapists.map(([person_id]) => ({ person_id }))),
    }))
    .sort((a, b) => a.clients - b.clients)
}
