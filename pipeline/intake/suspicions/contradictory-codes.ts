import { givenCodes } from '../../artefacts/people.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import { displayCode } from '../../holland/code.ts'
import { agrees } from '../../holland/code-of-person.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Codes in the file that contradict the six scores in every order of ties. */
export const contradictoryCodes: Suspicion = ({ people: { people, placeOf }, study }) =>
  people.flatMap((person) => {
    const profile = profileOf(person)
    const codes = givenCodes(person)
    if (profile === null || codes.length === 0) return []
    if (codes.some((code) => agrees(code, profile, study.ties.band))) return []
    const place = { ...placeOf(person.person_id, 'code'), found: person.code }
    return [problem('code-contradicts-scores', place, displayCode(profile, Math.max(3, codes[0]!.length)))]
  })
