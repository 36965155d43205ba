import { type Code, displayCode, tieCompatibleCodes } from './code.ts'
import type { Profile } from './profile.ts'

/** Number of letters of a code that is made from scores. */
const USUAL_LENGTH = 3

/** The code used to compare a person, its origin, and every code that tied scores allow. */
export interface CodeOfPerson {
  readonly code: Code
  readonly from: 'scores' | 'file'
  /**
   * The codes of the same length that ties allow, including `code`; null if neither scores nor a written tie are
   * known.
   */
  readonly allowed: readonly Code[] | null
}

/** True unless the scores contradict the code even if tied types may be in either order. */
export function agrees(given: Code, profile: Profile, band: number): boolean {
  return tieCompatibleCodes(profile, given.length, band).includes(given)
}

/**
 * The code of a person with a known profile, code or both.
 *
 * A given code of at least three letters that the scores allow is kept, because it may settle a tie by the
 * rule of the inventory. A shorter one that they allow is completed to three letters from the scores. A given
 * code that contradicts the scores is replaced by theirs. A person without scores keeps the given code. Of the codes
 * of a written tie the first that the scores allow counts as given; the scores tell which types are tied.
 *
 * @param codes the given code, or every code that a written tie allows; empty if none is given
 * @param band as in {@link tieCompatibleCodes}
 * @throws RangeError if neither is known
 * @example codeOfPerson([0, 20, 20, 30, 40, 10], [code('ESA')], 0).allowed // ['ESI', 'ESA']
 */
export function codeOfPerson(profile: Profile | null, codes: readonly Code[], band: number): CodeOfPerson {
  const given = codes.find((it) => profile === null || agrees(it, profile, band)) ?? codes[0] ?? null
  if (profile === null) {
    if (given === null) throw new RangeError('a person needs a code or six scores')
    return { code: given, from: 'file', allowed: codes.length > 1 ? codes : null }
  }
  const accepted = given !== null && agrees(given, profile, band) ? given : null
  const length = Math.max(USUAL_LENGTH, given?.length ?? 0)
  const allowed = tieCompatibleCodes(profile, length, band)
  if (accepted === null) return { code: displayCode(profile, length), from: 'scores', allowed }
  if (accepted.length === length) return { code: accepted, from: 'file', allowed }
  const fromScores = displayCode(profile, length)
  const completed = fromScores.startsWith(accepted)
    ? fromScores
    : allowed.find((code) => code.startsWith(accepted))!
  return { code: completed, from: 'scores', allowed }
}
