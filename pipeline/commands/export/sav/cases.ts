import type { ByteWriter } from '../byte-writer.ts'
import { piecesOf, segmentsOf } from './segments.ts'
import type { SavVariable } from './variables.ts'

/** The value of an empty cell. */
export const SYSTEM_MISSING = -Number.MAX_VALUE

/** The lowest number that is not the one for empty cells; it and its opposite stand for the ends of ranges. */
export const LOWEST = -1.7976931348623155e308

/** What is added to a small whole number to give the command that stands for it. */
export const BIAS = 100

/** Commands: a value that follows, eight blanks, an empty cell. */
const [WRITTEN_OUT, BLANKS, EMPTY] = [253, 254, 255]

/** Whole numbers that are commands. */
const [SMALLEST, LARGEST] = [1 - BIAS, 251 - BIAS]

/** How many commands stand together before the values that they announce. */
const BLOCK = 8

const BLANK = 0x20

/** The bytes of a text in a case: each segment takes 255 of them and is padded to whole pieces. */
function textBytes(text: Uint8Array, width: number): Uint8Array {
  const segments = segmentsOf(width)
  const all = new Uint8Array(segments.reduce((sum, segment) => sum + 8 * piecesOf(segment), 0)).fill(BLANK)
  let at = 0
  let from = 0
  for (const segment of segments) {
    all.set(text.subarray(from, from + segment), at)
    from += segment
    at += 8 * piecesOf(segment)
  }
  return all
}

/** Writes the cases, compressed by bytecodes as SPSS does it. */
export function writeCases(out: ByteWriter, variables: readonly SavVariable[], rows: number): void {
  let block = 0
  let inBlock = BLOCK
  const command = (code: number) => {
    if (inBlock === BLOCK) {
      block = out.length()
      out.bytes(new Uint8Array(BLOCK))
      inBlock = 0
    }
    out.change(block + inBlock++, code)
  }
  const number = (value: number | null) => {
    if (value === null) command(EMPTY)
    else if (isSmall(value)) command(value + BIAS)
    else {
      command(WRITTEN_OUT)
      out.double(value)
    }
  }
  const encoder = new TextEncoder()
  const texts = variables.map(() => new Map<string, Uint8Array>())
  const text = (value: string, width: number, known: Map<string, Uint8Array>) => {
    const bytes = known.get(value) ?? textBytes(encoder.encode(value), width)
    known.set(value, bytes)
    for (let at = 0; at < bytes.length; at += 8) {
      const piece = bytes.subarray(at, at + 8)
      if (piece.every((byte) => byte === BLANK)) command(BLANKS)
      else {
        command(WRITTEN_OUT)
        out.bytes(piece)
      }
    }
  }
  for (let row = 0; row < rows; row++)
    variables.forEach(({ values, width }, i) => {
      const value = values[row]!
      if (typeof value === 'string') text(value, width, texts[i]!)
      else number(value)
    })
}

const isSmall = (value: number) =>
  value >= SMALLEST && value <= LARGEST && Number.isInteger(value) && !Object.is(value, -0)
