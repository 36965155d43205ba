import { Unreadable } from './unreadable.ts'

/** How the values of compressed cases are coded. */
export interface Coding {
  readonly littleEndian: boolean
  readonly bias: number
  readonly systemMissing: number
  /** For each eight-byte piece of a case, whether it belongs to a text. */
  readonly isText: readonly boolean[]
}

const PADDING = 0
const END = 252
const WRITTEN_OUT = 253
const BLANKS = 254
const SYSTEM_MISSING = 255

/** How many commands stand together before the values that they announce as written out. */
const BLOCK = 8

/**
 * The number of eight-byte pieces that compressed cases consist of. A block of commands can go on into the next case (SPSS,
 * PSPP) or be filled with zeros after each case (ReadStat, and with it R and Python).
 */
export function piecesIn(bytes: Uint8Array): number {
  let pieces = 0
  for (let at = 0; at < bytes.length; ) {
    const commands = at
    at += BLOCK
    if (at > bytes.length) throw new Unreadable('ends within its cases')
    let hasEnded = false
    for (let k = commands; k < commands + BLOCK; k++) {
      const command = bytes[k]!
      if (command === PADDING) continue
      if (hasEnded) throw new Unreadable('goes on after the mark of its end')
      if (command === END) hasEnded = true
      else pieces++
      if (command === WRITTEN_OUT) at += 8
    }
    if (at > bytes.length) throw new Unreadable('ends within its cases')
    if (hasEnded && at < bytes.length) throw new Unreadable('goes on after the mark of its end')
  }
  return pieces
}

/** The cases as an uncompressed file has them; `pieces` is their number as {@link piecesIn} gives it. */
export function expanded(bytes: Uint8Array, pieces: number, coding: Coding): Uint8Array {
  const { littleEndian, bias, systemMissing, isText } = coding
  const cases = new Uint8Array(pieces * 8)
  const view = new DataView(cases.buffer)
  const perCase = isText.length
  let to = 0
  let inCase = 0
  for (let at = 0; at < bytes.length; ) {
    const commands = at
    at += BLOCK
    for (let k = commands; k < commands + BLOCK; k++) {
      const command = bytes[k]!
      if (command === PADDING) continue
      if (command === END) return cases
      if (command === WRITTEN_OUT) {
        // A loop is faster than `set` for eight bytes.
        for (let i = 0; i < 8; i++) cases[to + i] = bytes[at + i]!
        at += 8
      } else if (isText[inCase]) {
        if (command === BLANKS) cases.fill(0x20, to, to + 8)
        // Eight zero bytes, which end a text, are sometimes written as the number 0.
        else if (command - bias !== 0 || command === SYSTEM_MISSING) throw damaged(to / 8 / perCase)
      } else {
        if (command === BLANKS) throw damaged(to / 8 / perCase)
        view.setFloat64(to, command === SYSTEM_MISSING ? systemMissing : command - bias, littleEndian)
      }
      to += 8
      inCase = inCase + 1 === perCase ? 0 : inCase + 1
    }
  }
  return cases
}

const damaged = (cases: number) => new Unreadable(`has a damaged case ${Math.floor(cases) + 1}`)
