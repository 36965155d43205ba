import { cursor } from './cursor.ts'
import { Unreadable } from './unreadable.ts'

/** The beginning of an SPSS file. */
export interface Header {
  readonly littleEndian: boolean
  readonly compression: 'none' | 'bytecode' | 'zlib'
  /** The number of cases; null if the program that wrote the file did not know it yet. */
  readonly cases: number | null
  /** What is subtracted from a command to give the whole number that it stands for. */
  readonly bias: number
}

export const HEADER_LENGTH = 176

/** The layout code, by which the byte order is known, follows the signature and the name of the program. */
const LAYOUT_CODE_AT = 64
const LAYOUT_CODES = [2, 3]

const COMPRESSIONS: readonly Header['compression'][] = ['none', 'bytecode', 'zlib']

export function header(file: Uint8Array): Header {
  if (file.length < HEADER_LENGTH) throw new Unreadable('ends within its header')
  const view = new DataView(file.buffer, file.byteOffset, HEADER_LENGTH)
  const littleEndian = [true, false].find((little) =>
    LAYOUT_CODES.includes(view.getInt32(LAYOUT_CODE_AT, little)),
  )
  if (littleEndian === undefined) throw new Unreadable('has a header that SPSS does not write')
  const fields = cursor(file.subarray(LAYOUT_CODE_AT + 4, HEADER_LENGTH), littleEndian, 'its header')
  // The number of values in a case follows; some programs write a wrong one, so that nobody relies on it.
  fields.int32()
  const code = fields.int32()
  const compression = COMPRESSIONS[code]
  const isZsav = file[3] === '3'.charCodeAt(0)
  if (compression === undefined || isZsav !== (compression === 'zlib'))
    throw new Unreadable(`is compressed in an unknown way (${code})`)
  // The variable of weights.
  fields.int32()
  const cases = fields.int32()
  if (cases < -1) throw new Unreadable(`states an impossible number of cases, ${cases}`)
  const bias = fields.double()
  if (compression !== 'none' && !Number.isFinite(bias)) throw new Unreadable('has a damaged header')
  return { littleEndian, compression, cases: cases === -1 ? null : cases, bias }
}
