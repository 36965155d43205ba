import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { isFlat, type Profile } from '../../holland/profile.ts'
import type { ReadCode } from './parse-code.ts'

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
 * @param profile null only if there is a written code
 * @param band scores closer than this count as tied
 */
export function explainedPerson(
  role: ExplainedPerson['role'],
  given: ReadCode | null,
  profile: Profile | null,
  band: number,
): ExplainedPerson {
  const remarks = given?.remark ? [given.remark] : []
  if (profile === null) {
    const { code, codes: tieCodes } = given!
    return { role, code, codeFrom: 'written', tieCodes, profile, remarks }
  }
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
