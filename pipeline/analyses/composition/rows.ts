import type { Dyad } from '../../artefacts/dyads.ts'
import type { ProfileRow } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import type { CompositionRow } from './table.ts'

/** How many of each role have each type as their first letter, how far ties decide it, and how many clients these therapists see. */
export function compositionRows(profiled: readonly ProfileRow[], pairs: readonly Dyad[]): CompositionRow[] {
  const seenBy = clientsSeen(pairs)
  return ROLES.flatMap((role) => {
    const seen = role === 'therapist' ? seenBy : () => null
    const ofRole = profiled.filter((row) => row.role === role)
    const tied = ofRole.filter((row) => row.tie_codes !== null)
    const firstTied = tied.filter((row) => new Set(row.tie_codes!.map((code) => code[0])).size > 1)
    return TYPES.map((type) => {
      const ofType = ofRole.filter((row) => row.code.startsWith(type))
      const ofTypeTied = firstTied.filter((row) => row.code.startsWith(type))
      return {
        role,
        type,
        n: ofType.length,
        n_role: ofRole.length,
        share: ofRole.length === 0 ? 0 : ofType.length / ofRole.length,
        n_first_tied: ofTypeTied.length,
        n_role_tied: tied.length,
        clients: seen(ofType),
        clients_first_tied: seen(ofTypeTied),
        clients_role_tied: seen(tied),
      }
    })
  })
}
