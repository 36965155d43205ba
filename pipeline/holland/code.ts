import type { Profile } from './profile.ts'
import { type HollandType, TYPES } from './type.ts'

/** A Holland code: one to six different type letters, the most prominent type first. */
export type Code = string & { readonly brand: 'Holland code' }

/** The fault of a text that should be a code. */
export type CodeFault = 'empty' | 'not-a-type' | 'repeated-type' | 'too-long'

/** The letters of a code, first letter first. */
export function letters(code: Code): HollandType[] {
  return [...code] as HollandType[]
}

type FirstLetters = {
  1: readonly [HollandType]
  2: readonly [HollandType, HollandType]
  3: readonly [HollandType, HollandType, HollandType]
}

/** First letters by the number of letters and the code: there are few codes, and each is needed many times. */
const known = [1, 2, 3].map(() => new Map<Code, readonly HollandType[]>())

/**
 * The first one, two or three letters of a code; the rest is omitted.
 * @throws RangeError if the code has fewer letters
 */
export function firstLetters<N extends 1 | 2 | 3>(code: Code, length: N): FirstLetters[N] {
  const before = known[length - 1]!.get(code)
  if (before) return before as unknown as FirstLetters[N]
  if (code.length < length) throw new RangeError(`a code of at least ${length} letters is needed: ${code}`)
  const first = letters(code).slice(0, length)
  known[length - 1]!.set(code, first)
  return first as unknown as FirstLetters[N]
}

/** The fault of `text` as a Holland code of one to six letters; null if it is a code. */
export function codeFault(text: string): CodeFault | null {
  if (text === '') return 'empty'
  const types = [...text]
  if (types.some((letter) => !(TYPES as readonly string[]).includes(letter))) return 'not-a-type'
  if (types.length > TYPES.length) return 'too-long'
  if (new Set(types).size < types.length) return 'repeated-type'
  return null
}

/**
 * The code that `text` spells.
 * @throws RangeError if `text` is not a code; see {@link codeFault}
 */
export function code(text: string): Code {
  const fault = codeFault(text)
  if (fault) throw new RangeError(`a Holland code is 1 to 6 different letters of RIASEC: ${text} (${fault})`)
  return text as Code
}

/**
 * The display code of a profile: types by descending score, tied types in the order R-I-A-S-E-C. The order of
 * tied types is a convention, not a finding: see {@link tieCompatibleCodes}.
 *
 * @example displayCode([32, 31, 22, 39, 27, 32]) // 'SRC'
 */
export function displayCode(profile: Profile, length = 3): Code {
  const order = TYPES.map((type, place) => ({ type, place, score: profile[place]! }))
  order.sort((a, b) => b.score - a.score || a.place - b.place)
  return order
    .slice(0, length)
    .map(({ type }) => type)
    .join('') as Code
}

/**
 * Every code that a profile allows if tied scores may be in either order. One type may precede another unless
 * the score of the other is at least `band` points higher (higher at all if `band` is 0). A code is therefore
 * allowed if no letter, in it or left out of it, would have to precede an earlier one. Without ties there is
 * exactly one; a flat profile allows 120 codes of three letters.
 *
 * @param band scores closer than this count as tied; 0 means exact ties only, 8 is the rule of eight of the
 * Self-Directed Search. Bands are not transitive, so letters are compared pair by pair.
 * @source Iachan, R. (1990). Some extensions of the Iachan congruence index. Journal of Vocational Behavior,
 * 36, 176-180 (averages over the codes that ties allow).
 * @example tieCompatibleCodes([0, 20, 20, 30, 40, 10]) // ['ESI', 'ESA']
 */
export function tieCompatibleCodes(profile: Profile, length = 3, band = 0): Code[] {
  const mayPrecede = (a: number, b: number) => {
    const lead = profile[b]! - profile[a]!
    return band > 0 ? lead < band : lead <= 0
  }
  const codes: Code[] = []
  const extend = (prefix: number[]) => {
    if (prefix.length === length) {
      codes.push(prefix.map((place) => TYPES[place]).join('') as Code)
      return
    }
    const rest = TYPES.map((_, place) => place).filter((place) => !prefix.includes(place))
    for (const place of rest) {
      if (rest.every((other) => other === place || mayPrecede(place, other))) extend([...prefix, place])
    }
  }
  extend([])
  return codes
}
