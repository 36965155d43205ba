import { CODES, codeNumber } from '../../congruence/code-pairs.ts'
import { type Code, code } from '../../holland/code.ts'
import { TYPES } from '../../holland/type.ts'

/** The code number of a person without a code. */
export const NO_CODE: number = CODES.length

const SMALL = 8

/** Type 1 to 6 by byte, plus {@link SMALL} for a small letter; 0 for every other byte. */
const TYPE_OF = new Uint8Array(256)
TYPES.forEach((type, place) => {
  TYPE_OF[type.charCodeAt(0)] = place + 1
  TYPE_OF[type.toLowerCase().charCodeAt(0)] = (place + 1) | SMALL
})

/** The number of a code plus one, by its letters with three bits each; 0 if the letters are not a code. */
const NUMBER_OF = new Uint8Array(1 << 18)
const extend = (prefix: string, key: number): void => {
  TYPES.forEach((type, place) => {
    if (prefix.includes(type)) return
    const longer: Code = code(prefix + type)
    const longerKey = key * 8 + place + 1
    NUMBER_OF[longerKey] = codeNumber(longer) + 1
    extend(longer, longerKey)
  })
}
extend('', 0)

/**
 * The number of the code in the bytes if these are capitals or small letters, plus 256 if a letter is small; -1 for all
 * other bytes, which must be read as text. This loop avoids making strings, because large files spend their time here.
 */
export function plainCodeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > TYPES.length) return -1
  let key = 0
  let seen = 0
  for (let at = start; at < end; at++) {
    const type = TYPE_OF[bytes[at]!]!
    if (type === 0) return -1
    seen |= type
    key = (key << 3) | (type & 7)
  }
  return NUMBER_OF[key]! - 1 + (NUMBER_OF[key] !== 0 && (seen & SMALL) !== 0 ? 256 : 0)
}
