import { parseCode } from '../commands/explain/parse-code.ts'
import { UsageError } from '../commands/usage-error.ts'
import type { Compared } from '../congruence/pair-value.ts'
import type { Role } from '../congruence/role.ts'
import { displayCode, tieCompatibleCodes } from '../holland/code.ts'
import { type Profile, profile } from '../holland/profile.ts'
import { type HollandType, TYPES } from '../holland/type.ts'

/** Six scores of one person on one scale: in the order R, I, A, S, E, C, or by type. */
export type Scores = readonly number[] | Readonly<Record<HollandType, number>>

/** A person as an index sees them: a Holland code such as `'SAE'`, or six scores. */
export type Person = string | Scores

const INSTEAD = `Write six numbers in the order ${TYPES.join(', ')}, such as [10, 20, 35, 40, 15, 5]`

/**
 * The six scores, in the order R, I, A, S, E, C.
 * @throws RangeError if they are not six finite numbers
 */
export function profileOf(scores: Scores, role: Role): Profile {
  if (typeof scores !== 'object' || scores === null)
    throw new RangeError(`Scores of the ${role}: ${shown(scores)} is not a list of scores. ${INSTEAD}.`)
  const list: readonly number[] = isList(scores) ? scores : TYPES.map((type) => scores[type])
  const wrong = Array.from(list, Number.isFinite).indexOf(false)
  if (wrong !== -1)
    throw new RangeError(`Scores of the ${role}: ${shown(list[wrong])} is not a number. ${INSTEAD}.`)
  if (list.length !== TYPES.length)
    throw new RangeError(`Scores of the ${role}: ${list.length} numbers, not six. ${INSTEAD}.`)
  return profile(list)
}

/**
 * The person with a code, every code that ties allow, and the scores if they are known. Scores give the code of their
 * three highest types.
 * @param tieBand scores closer than this count as tied
 * @throws RangeError with the sentence of the command line if it is no code or no six scores
 */
export function comparedPerson(person: Person, role: Role, tieBand = 0): Compared {
  if (typeof person === 'string') {
    const { code, codes } = codeOf(person, role)
    return { code, tieCodes: codes, profile: null }
  }
  const profile = profileOf(person, role)
  return { code: displayCode(profile), tieCodes: tieCompatibleCodes(profile, 3, tieBand), profile }
}

function codeOf(text: string, role: Role) {
  try {
    return parseCode(text, role)
  } catch (error) {
    // The status with which the command line ends means nothing to a program.
    if (error instanceof UsageError) throw new RangeError(error.message)
    throw error
  }
}

const isList = (scores: Scores): scores is readonly number[] => Array.isArray(scores)

const shown = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value))
