import { type Code, type CodeFault, code, codeFault } from './code.ts'
import { occupationNumber } from './occupation-number.ts'
import { tiedCodes } from './tied-code.ts'
import { typesInWords } from './type-words.ts'

/** A way of writing a code that does not change its meaning: `sai`, ` SAI `, `ＳＡＩ`, `S-A-I`, `Social-Artistic`. */
export type WrittenHabit = 'small-letters' | 'spaces' | 'full-width' | 'separators' | 'words'

/** The fault of a text that should be a code; `either`: it may be a tie or an order. */
export type WrittenFault = CodeFault | 'occupation' | 'either'

/** The intended code and how its spelling differed, or the fault of the text. */
export type WrittenCode =
  | {
      readonly code: Code
      /** Every code that a written tie allows, the first of which is `code`; `code` alone without a tie. */
      readonly codes: readonly Code[]
      readonly fault: null
      readonly habits: readonly WrittenHabit[]
    }
  | {
      readonly code: null
      readonly codes: null
      readonly fault: WrittenFault
      readonly habits: readonly WrittenHabit[]
    }

/** Difference in Unicode between a full-width character and its ASCII form. */
const FULL_WIDTH = 0xfee0

/** Three letters or more with the same separator between each two of them, and maybe a point at the end. */
const SEPARATED = /^[A-Z](?: *([-–—/|,;.+_>·]) *[A-Z](?: *\1 *[A-Z])+\.?| +[A-Z](?: +[A-Z])+)$/

/** Types with marks between some of them: S/A, SA/I, S-A. */
const EITHER = /^[RIASEC](?:[ ()[\]{}=/|,;.+_>–—-]*[RIASEC])+[)\]}.]?$|^[([{][RIASEC]+[)\]}]$/

/**
 * The code that a person wrote. Small letters, surrounding spaces (including the no-break and the ideographic
 * space), full-width letters, one separator between each two of three or more letters, and types in words are
 * unambiguous and are read as the code; so are the ties of {@link tiedCodes}. Nothing else is guessed. `S/A` may
 * mean either of two types, and `SA-I` may mean two tied types, so they are not codes. Letters of other alphabets
 * that look Latin are not read as types.
 *
 * @example writtenCode('sai ') // { code: 'SAI', codes: ['SAI'], fault: null, habits: ['spaces', 'small-letters'] }
 */
export function writtenCode(text: string): WrittenCode {
  const habits: WrittenHabit[] = []
  const note = (habit: WrittenHabit, from: string, to: string) => {
    if (from !== to) habits.push(habit)
    return to
  }
  const bare = note('spaces', text, text.trim())
  const narrow = bare.replace(/[Ａ-Ｚａ-ｚ]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH),
  )
  const ascii = note('full-width', bare, narrow)
  const capitals = note(
    'small-letters',
    ascii,
    ascii.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  )
  const isSeparated = SEPARATED.test(capitals)
  const joined = note('separators', capitals, isSeparated ? capitals.replace(/[^A-Z]/g, '') : capitals)
  const fault = codeFault(joined)
  if (fault === null) return { code: code(joined), codes: [code(joined)], fault, habits }
  if (fault === 'not-a-type') return otherwise(ascii, capitals, habits)
  return { code: null, codes: null, fault, habits }
}

/** A code in words or with a tie, or the fault of something that is neither. */
function otherwise(ascii: string, capitals: string, habits: readonly WrittenHabit[]): WrittenCode {
  const wrong = (fault: WrittenFault): WrittenCode => ({ code: null, codes: null, fault, habits })
  const types = typesInWords(ascii)
  if (types !== null) {
    const fault = codeFault(types.join(''))
    if (fault !== null) return wrong(fault)
    const inWords = code(types.join(''))
    const others = habits.filter((it) => it !== 'small-letters')
    return { code: inWords, codes: [inWords], fault, habits: [...others, 'words'] }
  }
  const tied = tiedCodes(capitals)
  if (tied !== null) return { code: tied[0]!, codes: tied, fault: null, habits }
  if (occupationNumber(ascii) !== null) return wrong('occupation')
  return wrong(EITHER.test(capitals) ? 'either' : 'not-a-type')
}
