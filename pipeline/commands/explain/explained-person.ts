import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { isFlat, type Profile } from '../../holland/profile.ts'
import { occupationOf } from '../../instruments/occupations.ts'
import { UsageError } from '../usage-error.ts'
import { parseCode } from './parse-code.ts'
import { parseScores } from './parse-scores.ts'

/** One person of the explained pair. */
export interface ExplainedPerson {
  readonly role: 'client' | 'therapist'
  readonly code: Code
  readonly codeFrom: 'written' | 'scores'
  /** Every code that the scores or a written tie allow; only the code without either. */
  readonly tieCodes: readonly Code[]
  readonly profile: Profile | null
  /** Sentences on how the code was determined. */
  readonly remarks: readonly string[]
}

/**
 * A person from the written code, six scores, or both. The written code is used if the scores allow it, otherwise the code
 * of the scores, as when a study is loaded.
 * @param band scores closer than this count as tied
 * @throws UsageError if neither is given, the code is not a code, or the scores are not six numbers
 */
export function explainedPerson(
  role: ExplainedPerson['role'],
  written: string | null,
  scores: string | null,
  band: number,
): ExplainedPerson {
  const given = written === null ? null : parseCode(written, role, occupationOf)
  const remarks = given?.remark ? [given.remark] : []
  if (scores === null) {
    if (given === null) {
      throw new UsageError(
        `The ${role} needs a code or scores. Write, for example: congruence explain SAE SAI, or --${role}-scores 10,20,35,40,15,5`,
      )
    }
    return { role, code: given.code, codeFrom: 'written', tieCodes: given.codes, profile: null, remarks }
  }
  const profile = parseScores(scores, role)
  const tieCodes = tieCompatibleCodes(profile, given?.code.length ?? 3, band)
  const allowed = given?.codes.find((it) => tieCodes.includes(it)) ?? null
  const isAllowed = allowed !== null
  const code = isAllowed ? allowed : displayCode(profile, given?.code.length ?? 3)
  if (given !== null && !isAllowed) {
    remarks.push(
      `The ${role}'s code ${given.code} contradicts the scores, which give ${code}; ${code} is used.`,
    )
  }
  if (isFlat(profile)) {
    remarks.push(
      `All six scores of the ${role} are equal, so the code ${code} has no information about the person.`,
    )
  }
  if (tieCodes.length > 1) {
    const tied = band > 0 ? ` (less than ${band} apart)` : ''
    remarks.push(`Tied scores of the ${role}${tied} allow ${tieCodes.length} codes: ${tieCodes.join(' ')}.`)
  }
  return { role, code, codeFrom: isAllowed ? 'written' : 'scores', tieCodes, profile, remarks }
}
