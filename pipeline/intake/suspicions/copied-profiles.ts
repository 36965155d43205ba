import { profileOf } from '../../artefacts/profile-of.ts'
import { problem } from '../../problems.ts'
import { elsewhere } from '../text-table.ts'
import type { Suspicion } from './suspicion.ts'

/** Clients with exactly the six scores of a therapist: copied rows would give perfect congruence. */
export const copiedProfiles: Suspicion = ({ people: { people, lineOf, placeOf } }) => {
  const scored = people.flatMap((person) => {
    const profile = profileOf(person)
    return profile === null ? [] : [{ ...person, scores: profile.join() }]
  })
  const therapists = new Map(
    scored.filter(({ role }) => role === 'therapist').map(({ scores, person_id }) => [scores, person_id]),
  )
  return scored.flatMap(({ person_id, role, scores }) => {
    const therapist = therapists.get(scores)
    if (role !== 'client' || therapist === undefined) return []
    const place = { ...placeOf(person_id, 'person_id'), found: person_id }
    const there = elsewhere(lineOf.get(person_id)!, lineOf.get(therapist)!)
    return [problem('copied-profile', place, therapist, there)]
  })
}
