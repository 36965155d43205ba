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
    const code = profile === null ? person.code : displayCode(profile, 3)
    return code === null ? [] : [code.charAt(0)]
  })
  const isOne = complete && letters.length >= ENOUGH && new Set(letters).size === 1
  return isOne ? [problem('one-type-only', { file: files.join(', ') }, letters[0]!, letters.length)] : []
}
