import { type Code, type CodeFault, code, codeFault } from './code.ts'

/** A way of writing a code that does not change its meaning: `sai`, ` SAI `, `ＳＡＩ`, `S-A-I`. */
export type WrittenHabit = 'small-letters' | 'spaces' | 'full-width' | 'separators'

/** The intended code and how its spelling differed, or the fault of the text. */
export type WrittenCode =
  | { readonly code: Code; readonly fault: null; readonly habits: readonly WrittenHabit[] }
  | { readonly code: null; readonly fault: CodeFault; readonly habits: readonly WrittenHabit[] }

/** Difference in Unicode between a full-width character and its ASCII form. */
const FULL_WIDTH = 0xfee0

/** Three letters or more with the same separator between each two of them. */
const SEPARATED = /^[A-Z]( *[-–/,;. ] *)[A-Z](?:\1[A-Z])+$/

/**
 * The code that a person wrote. Small letters, surrounding spaces (including the no-break and the ideographic
 * space), full-width letters and one separator between each two of three or more letters are unambiguous and
 * are read as the code; nothing else is guessed. `S/A` may mean either of two types, and `SA-I` may mean two
 * tied types, so they are not codes. Letters of other alphabets that look Latin are not read as types.
 *
 * @example writtenCode('sai ') // { code: 'SAI', fault: null, habits: ['spaces', 'small-letters'] }
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
  return fault === null ? { code: code(joined), fault, habits } : { code: null, fault, habits }
}
