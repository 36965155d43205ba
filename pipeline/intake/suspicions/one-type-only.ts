import { givenCodes } from '../../artefacts/people.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import { displayCode } from '../../holland/code.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Fewer people may have the same first letter by chance. */
const ENOUGH = 6

/** All people have the same first letter, for example if only social types were selected: congruence then hardly varies. */
export const oneTypeOnly: Suspicion = ({ people: { files, people, complete } }) => {
  const letters = people.flatMap((person) => {
    const profile = profileOf(person)
    const codes = profile === null ? givenCodes(person) : [displayCode(profile, 3)]
    // A tie for the first letter stands for a type of its own, so that it is not taken for one of them.
    return codes.length === 0 ? [] : [[...new Set(codes.map((code) => code.charAt(0)))].join('/')]
  })
  const isOne = complete && letters.length >= ENOUGH && new Set(letters).size === 1
  return isOne ? [problem('one-type-only', { file: files.join(', ') }, letters[0]!, letters.length)] : []
}
