import { Unreadable } from './unreadable.ts'

/** Reads bytes one value after the other. No length is believed before it is compared with the bytes left. */
export interface Cursor {
  /** The number of bytes read so far. */
  readonly at: () => number
  readonly left: () => number
  readonly byte: () => number
  readonly int32: () => number
  /** A number of bytes or cases, exact up to 2^53. */
  readonly int64: () => number
  readonly double: () => number
  readonly bytes: (length: number) => Uint8Array
}

/** A cursor at the beginning of these bytes; `part` is what the message calls them if they end too early. */
export function cursor(bytes: Uint8Array, littleEndian: boolean, part: string): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const next = (length: number) => {
    if (length < 0) throw new Unreadable(`has an impossible length in ${part}`)
    if (length > bytes.length - at) throw new Unreadable(`ends within ${part}`)
    at += length
    return at - length
  }
  return {
    at: () => at,
    left: () => bytes.length - at,
    byte: () => bytes[next(1)]!,
    int32: () => view.getInt32(next(4), littleEndian),
    int64: () => Number(view.getBigInt64(next(8), littleEndian)),
    double: () => view.getFloat64(next(8), littleEndian),
    bytes: (length) => {
      const from = next(length)
      return bytes.subarray(from, from + length)
    },
  }
}
