import type { Dyad } from '../../artefacts/dyads.ts'
import type { ProfileRow } from '../../artefacts/profiles.ts'
import { TYPES } from '../../holland/type.ts'
import type { MeetingRow } from './meetings-table.ts'

/** How many pairs have a client of each type with a therapist of each type. */
export function meetingRows(profiles: readonly ProfileRow[], dyads: readonly Dyad[]): MeetingRow[] {
  const letterOf = new Map(profiles.map(({ person_id, code }) => [person_id, code[0]]))
  const numberOf = Map.groupBy(
    dyads,
    (pair) => `${letterOf.get(pair.client_id)}${letterOf.get(pair.therapist_id)}`,
  )
  return TYPES.flatMap((client_type) =>
    TYPES.map((therapist_type) => {
      const pairs = numberOf.get(`${client_type}${therapist_type}`)?.length ?? 0
      return { client_type, therapist_type, pairs }
    }),
  )
}
