import { mean } from 'simple-statistics'
import type { Dyad } from '../../artefacts/dyads.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import type { ProfileRow } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import { structuralSummary } from '../../statistics/circumplex/structural-summary.ts'
import type { StructuralSummaryRow } from './summary-table.ts'

/** The mean profile of fewer people would show single ones. */
const FEWEST = 5

/**
 * The structural summary of the mean profile of each role: it describes people, so that a therapist counts once,
 * however many clients there are. The norms of distinctive similarity count a therapist once for each client.
 */
export function structuralSummaryRows(
  profiled: readonly ProfileRow[],
  pairs: readonly Dyad[],
): StructuralSummaryRow[] {
  return ROLES.map((role) => {
    const scored = profiled.filter((row) => row.role === role && profileOf(row) !== null)
    const scores = scored.map((row) => profileOf(row)!)
    const n = scores.length
    const clients = role === 'therapist' ? clientsSeen(pairs)(scored) : null
    if (n < FEWEST) {
      const none = { elevation: null, x: null, y: null, amplitude: null, displacement: null, fit: null }
      return { role, n, clients, ...none, reason: `fewer than ${FEWEST} people have all six scores` }
    }
    const found = structuralSummary(TYPES.map((_, i) => mean(scores.map((profile) => profile[i]!))))
    const reason = found.displacement === null ? 'the mean profile has no peak' : null
    return { role, n, clients, ...found, reason }
  })
}
