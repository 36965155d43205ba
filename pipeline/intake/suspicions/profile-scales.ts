import { profileOf } from '../../artefacts/profile-of.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { type Problem, problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'

/** With fewer people, the highest score says little about the scale. */
const ENOUGH = 5

/** With fewer people, means and spreads say too little to tell T scores. */
const ENOUGH_FOR_MOMENTS = 20

/**
 * Six scores that seem to be on another scale than profile_range, or that clients and therapists have on different
 * scales: stanines taken for sums, T scores, z scores, two inventories. At most one warning, the most certain first.
 */
export function profileScales({ study, people: { files, people } }: StudyData): Problem[] {
  const place = { ...study.placeOf('profile_range'), column: 'profile_range' }
  const shown = place.line === null ? { file: files.join(', '), column: 'R to C' } : place
  const range = study.profile_range
  const profiles = people.flatMap((person) => {
    const profile = profileOf(person)
    return profile === null ? [] : [{ role: person.role, profile }]
  })
  const ofRole = (role: Role) => profiles.filter((it) => it.role === role).flatMap(({ profile }) => profile)
  const all = profiles.flatMap(({ profile }) => profile)
  if (profiles.length < ENOUGH) return []
  const [lowest, highest] = [Math.min(...all), Math.max(...all)]
  const found = `${lowest} to ${highest}`
  if (range === undefined && lowest < 0)
    return [problem('standardised-scores', { ...shown, found }, Math.ceil(Math.max(-lowest, highest)))]

  const low = range?.[0] ?? 0
  const half = (top: number) => low + (top - low) / 2
  const highestOf = ROLES.map((role) => Math.max(...ofRole(role)))
  const enough = ROLES.every((role) => ofRole(role).length >= 6 * ENOUGH)
  const [client, therapist] = highestOf as [number, number]
  if (enough && Math.min(client, therapist) <= half(Math.max(client, therapist)))
    return [problem('scores-of-two-scales', { ...shown, found: null }, low, client, therapist)]

  if (range !== undefined && highest <= half(range[1]))
    return [problem('profile-range-not-used', { ...shown, found }, range, highest)]
  const isAlreadyT = range !== undefined && range[0] === 20 && range[1] === 80
  if (
    !isAlreadyT &&
    profiles.length >= ENOUGH_FOR_MOMENTS &&
    areTScores(profiles.map(({ profile }) => profile))
  )
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
