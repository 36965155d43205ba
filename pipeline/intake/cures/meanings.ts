import { ROLES } from '../../congruence/role.ts'
import { bareText } from '../../sentences/look-alikes.ts'

/** Words for the two roles, as they are written in files, in a few languages. */
const OF_ROLE = {
  client:
    /^(k|kl|c|cl|p|pat|pt|klient(in|\*in|:in|_in)?(en)?|clients?|cliente|kund(e|in)|patient(in|\*in|:in|_in)?|patients|paciente|coachee|counsell?ee)$/i,
  therapist:
    /^(t|th|ther|therapeut(in|\*in|:in|_in)?(en)?|therapists?|thérapeute|terapeuta|counsell?ors?|clinician|berater(in|\*in|:in|_in)?|coach|psychotherapeut(in)?|behandler(in)?)$/i,
} as const

/** The role that a word means; undefined if nobody but the researcher knows. */
export const roleMeant = (word: string): string | undefined =>
  ROLES.find((role) => OF_ROLE[role].test(word) || bareText(word) === role)

/** The numbers that words of sessions or answers have in them, one in each and each once; null otherwise. */
export function numbersIn(words: readonly string[]): string[] | null {
  const numbers = words.map((word) => word.match(/\d+/g) ?? [])
  if (!numbers.every((found) => found.length === 1)) return null
  const each = numbers.map(([number]) => String(Number(number)))
  return new Set(each).size === words.length ? each : null
}
