import { NO_PROFILE } from '../../artefacts/exclusion-reasons.ts'
import type { Exclusion } from '../../artefacts/exclusions.ts'
import { ROLES } from '../../congruence/role.ts'
import { ENOUGH_PAIRS } from '../../intake/enough-pairs.ts'
import type { StudyData } from '../../intake/study-data.ts'
import { type Problem, problem } from '../../problems.ts'

/** From this share on, pairs that are left out in silence change what a study is about. */
const MANY = 0.1

/** People in pairs who have neither six scores nor a code, one warning for each role, if many pairs are left out so. */
export function withoutProfile({ people, pairs }: StudyData, excluded: readonly Exclusion[]): Problem[] {
  const lost = excluded.filter(({ reason }) => reason === NO_PROFILE)
  const lostPairs = lost.filter(({ record }) => record === 'pair')
  const all = pairs.dyads.length
  if (all < ENOUGH_PAIRS || lostPairs.length <= MANY * all) return []
  return ROLES.flatMap((role) => {
    const paired = new Set(pairs.dyads.map((pair) => pair[`${role}_id`]))
    const without = lost.filter((row) => row.record === 'person' && row.role === role && paired.has(row.id))
    if (without.length === 0) return []
    const theirs = new Set(without.map(({ id }) => id))
    const leftOut = pairs.dyads.filter((pair) => theirs.has(pair[`${role}_id`])).length
    const place = { file: people.files.join(', ') }
    return [problem('people-without-profile', place, role, without.length, paired.size, leftOut)]
  })
}
