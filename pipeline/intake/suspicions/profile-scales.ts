import { profileOf } from '../../artefacts/profile-of.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import type { Profile } from '../../holland/profile.ts'
import { type Place, type Problem, problem } from '../../problems.ts'
import { highestOf, lowestOf } from '../../statistics/description/extremes.ts'
import { areOfTwoScales, profileRange } from '../../study/profile-range.ts'
import type { StudyData } from '../study-data.ts'

/** With fewer people, the highest score says little about the scale. */
const ENOUGH = 5

/** With fewer people, means and spreads say too little to tell T scores. */
const ENOUGH_FOR_MOMENTS = 20

/**
 * Six scores that seem to be on another scale than profile_range, or that clients and therapists have on different
 * scales: stanines taken for sums, T scores, z scores, two inventories. At most one warning for a range that study.yaml
 * declares, the most certain first.
 */
export function profileScales({ study, people: { files, people } }: StudyData): Problem[] {
  const profiles = people.flatMap((person) => {
    const profile = profileOf(person)
    return profile === null ? [] : [{ role: person.role, profile }]
  })
  const at = (...path: string[]) => {
    const place = { ...study.placeOf('profile_range', ...path), column: ['profile_range', ...path].join('.') }
    return place.line === null ? { file: files.join(', '), column: 'R to C' } : place
  }
  if (!areOfTwoScales(study)) return scalesOf(profiles, profileRange(study, 'client'), at())
  return ROLES.flatMap((role) =>
    ofRange(
      profiles.filter((it) => it.role === role).map(({ profile }) => profile),
      profileRange(study, role),
      at(role),
    ),
  )
}

/** The warnings about people of both roles who have the same inventory by declaration. */
function scalesOf(
  profiles: readonly { readonly role: Role; readonly profile: Profile }[],
  range: readonly [number, number] | null,
  shown: Place,
): Problem[] {
  const ofRole = (role: Role) => profiles.filter((it) => it.role === role).flatMap(({ profile }) => profile)
  const all = profiles.flatMap(({ profile }) => profile)
  const isStandardised = range === null && all.some((score) => score < 0)
  const low = range?.[0] ?? 0
  const half = (top: number) => low + (top - low) / 2
  const most = ROLES.map((role) => highestOf(ofRole(role)))
  const enough = ROLES.every((role) => ofRole(role).length >= 6 * ENOUGH)
  const [client, therapist] = most as [number, number]
  if (!isStandardised && enough && Math.min(client, therapist) <= half(Math.max(client, therapist)))
    return [problem('scores-of-two-scales', { ...shown, found: null }, low, client, therapist)]
  return ofRange(
    profiles.map(({ profile }) => profile),
    range,
    shown,
  )
}

/** The warning about scores against the range that is declared for them, or that is usual. */
function ofRange(
  profiles: readonly Profile[],
  range: readonly [number, number] | null,
  shown: Place,
): Problem[] {
  if (profiles.length < ENOUGH) return []
  const all = profiles.flat()
  const [lowest, highest] = [lowestOf(all), highestOf(all)]
  const found = `${lowest} to ${highest}`
  if (range === null && lowest < 0)
    return [problem('standardised-scores', { ...shown, found }, Math.ceil(Math.max(-lowest, highest)))]
  if (range !== null && highest <= range[0] + (range[1] - range[0]) / 2)
    return [problem('profile-range-not-used', { ...shown, found }, range, highest)]
  const isAlreadyT = range !== null && range[0] === 20 && range[1] === 80
  if (!isAlreadyT && profiles.length >= ENOUGH_FOR_MOMENTS && areTScores(profiles))
    return [problem('t-scores', { ...shown, found })]
  return []
}

/** True if each of the six has a mean of about 50 and a standard deviation of about 10, all within 20 and 80. */
function areTScores(profiles: readonly (readonly number[])[]): boolean {
  return [0, 1, 2, 3, 4, 5].every((type) => {
    const scores = profiles.map((profile) => profile[type]!)
    const mean = scores.reduce((sum, it) => sum + it, 0) / scores.length
    const sd = Math.sqrt(scores.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (scores.length - 1))
    return scores.every((it) => it >= 20 && it <= 80) && Math.abs(mean - 50) <= 4 && sd >= 7 && sd <= 13
  })
}
