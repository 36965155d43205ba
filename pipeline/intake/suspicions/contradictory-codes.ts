import { profileOf } from '../../artefacts/profile-of.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'

/** Codes given in the file that the six scores rule out, even when ties may stand in either order. */
export const contradictoryCodes: Suspicion = ({ people: { people, placeOf } }) =>
  people.flatMap((person) => {
    const profile = profileOf(person)
    if (profile === null || person.code === null) return []
    if (tieCompatibleCodes(profile, person.code.length).includes(person.code as Code)) return []
    const place = { ...placeOf(person.person_id, 'code'), found: person.code }
    return [problem('code-contradicts-scores', place, displayCode(profile, person.code.length))]
  })
