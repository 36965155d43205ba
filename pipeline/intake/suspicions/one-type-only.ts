import { profileOf } from '../../artefacts/profile-of.ts'
import { displayCode } from '../../holland/code.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Fewer people than this may well have the same first letter. */
const ENOUGH = 6

/** Everybody has the same first letter, as where only social types were let in: congruence can then hardly vary. */
export const oneTypeOnly: Suspicion = ({ people: { files, people, complete } }) => {
  const letters = people.flatMap((person) => {
    const profile = profileOf(person)
    const code = profile === null ? person.code : displayCode(profile, 3)
    return code === null ? [] : [code.charAt(0)]
  })
  const isOne = complete && letters.length >= ENOUGH && new Set(letters).size === 1
  return isOne ? [problem('one-type-only', { file: files.join(', ') }, letters[0]!, letters.length)] : []
}
