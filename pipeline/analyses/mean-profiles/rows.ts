import { profileOf } from '../../artefacts/profile-of.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import { meanInterval } from '../../statistics/description/mean-interval.ts'
import type { Material, MeanScoreRow } from './table.ts'

/** The mean profile of clients and of therapists, of those who have all six scores. */
export function meanScoreRows({ study, dyads, profiles }: Material): MeanScoreRow[] {
  const seenBy = clientsSeen(dyads)
  return ROLES.flatMap((role) => {
    const people = profiles.flatMap((row) => {
      const profile = row.role === role ? profileOf(row) : null
      return profile === null ? [] : [{ person_id: row.person_id, profile }]
    })
    const clients = role === 'therapist' ? seenBy(people) : null
    return TYPES.map((type, place): MeanScoreRow => {
      const values = people.map(({ profile }) => profile[place]!)
      const { n, mean, sd } = distributionSummary(values)
      const ends = meanInterval(values, study.confidence)
      return { role, type, n, clients, mean, sd, conf_low: ends?.[0] ?? null, conf_high: ends?.[1] ?? null }
    })
  })
}
