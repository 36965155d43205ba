import type { Role } from '../../congruence/role.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { isFlat, type Profile } from '../../holland/profile.ts'
import { UsageError } from '../usage-error.ts'
import { codeAsWritten } from './code-as-written.ts'
import { scoresAsWritten } from './scores-as-written.ts'

/** One person of the pair that is to be explained. */
export interface PersonAsked {
  readonly role: Role
  readonly code: Code
  readonly codeFrom: 'written' | 'scores'
  /** Every code that the scores allow; the code alone if there are no scores. */
  readonly tieCodes: readonly Code[]
  readonly profile: Profile | null
  /** What the reader should know about how the code came about. */
  readonly remarks: readonly string[]
}

/**
 * A person from what was written: a code, six scores, or both, checked against each other. A code that the
 * scores allow stands; otherwise the scores decide, as when a study is loaded.
 * @param band scores closer than this count as tied
 * @throws UsageError if neither was written, or what was written is no code or no six scores
 */
export function personAsked(
  role: PersonAsked['role'],
  written: string | null,
  scores: string | null,
  band: number,
): PersonAsked {
  const given = written === null ? null : codeAsWritten(written, role)
  const remarks = given?.remark ? [given.remark] : []
  if (scores === null) {
    if (given === null) {
      throw new UsageError(
        `The ${role} has no code and no scores. For example: congruence explain SAE SAI, or --${role}-scores 10,20,35,40,15,5`,
      )
    }
    return { role, code: given.code, codeFrom: 'written', tieCodes: [given.code], profile: null, remarks }
  }
  const profile = scoresAsWritten(scores, role)
  const tieCodes = tieCompatibleCodes(profile, given?.code.length ?? 3, band)
  const stands = given !== null && tieCodes.includes(given.code)
  const code = stands ? given.code : displayCode(profile, given?.code.length ?? 3)
  if (given !== null && !stands) {
    remarks.push(
      `The ${role}'s code ${given.code} contradicts the scores, which give ${code}; ${code} is used.`,
    )
  }
  if (isFlat(profile)) {
    remarks.push(`All six scores of the ${role} are equal: the code ${code} says nothing about the person.`)
  }
  if (tieCodes.length > 1) {
    const why = band > 0 ? `count as tied if less than ${band} apart` : 'tie'
    remarks.push(`Scores of the ${role} ${why} and allow ${tieCodes.length} codes: ${tieCodes.join(' ')}.`)
  }
  return { role, code, codeFrom: stands ? 'written' : 'scores', tieCodes, profile, remarks }
}
