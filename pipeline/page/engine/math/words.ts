const number = new Float64Array(1)
const words = new Uint32Array(number.buffer)
/** In which half of a number its sign and exponent are, on this machine. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0

/** The half of a number with its sign, its exponent and its first digits, as a whole number with a sign. */
export function highWord(x: number): number {
  number[0] = x
  return words[HIGH]! | 0
}

/** The number with another half of this kind. */
export function withHighWord(x: number, high: number): number {
  number[0] = x
  words[HIGH] = high
  return number[0]
}

/** The number without its last 32 binary digits. */
export function withoutLowWord(x: number): number {
  number[0] = x
  words[1 - HIGH] = 0
  return number[0]
}
