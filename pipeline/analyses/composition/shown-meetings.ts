import { type Meeting, OTHERS } from '../../charts/type-matrix.ts'
import { TYPES } from '../../holland/type.ts'
import { withheldTypes } from '../withheld-therapists.ts'
import type { Results } from './table.ts'

/**
 * The numbers of pairs by type. Types of therapists whose numbers are withheld are taken together: they are several
 * therapists with enough clients, and what they have together follows from the clients of each type anyway. Empty if
 * every type is withheld.
 */
export function shownMeetings({ study, composition, meetings }: Results): Omit<Meeting, 'told'>[] {
  const withheld = withheldTypes(composition, study.privacy.fewest_clients)
  if (withheld.size === TYPES.length) return []
  return TYPES.flatMap((client): Omit<Meeting, 'told'>[] => {
    const own = meetings.filter(({ client_type }) => client_type === client)
    const shown = own.filter(({ therapist_type }) => !withheld.has(therapist_type))
    const others = own.filter(({ therapist_type }) => withheld.has(therapist_type))
    const together = others.reduce((sum, { pairs }) => sum + pairs, 0)
    return [
      ...shown.map(({ therapist_type: therapist, pairs }) => ({ client, therapist, pairs })),
      ...(others.length === 0 ? [] : [{ client, therapist: OTHERS, pairs: together } as const]),
    ]
  })
}
