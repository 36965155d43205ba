import { cursor } from './cursor.ts'
import { ascii, unpadded } from './encoding.ts'

/** A value of a text longer than eight bytes, and its label. */
interface LongLabel {
  readonly value: Uint8Array
  readonly label: Uint8Array
}

/** The length of each missing value, which the record of PSPP repeats before every value. */
const LENGTH = 8

/** Record 7/22: the missing values of long texts, by the name of the variable, one byte for each letter. */
export function longMissing(
  record: Uint8Array | undefined,
  littleEndian: boolean,
): ReadonlyMap<string, readonly Uint8Array[]> {
  const found = new Map<string, readonly Uint8Array[]>()
  const part = 'the missing values of its long texts'
  const fields = cursor(record ?? new Uint8Array(), littleEndian, part)
  while (fields.left() > 0) {
    const name = ascii(unpadded(fields.bytes(fields.int32())))
    const count = fields.byte()
    const values: Uint8Array[] = []
    for (let k = 0; k < count; k++) {
      const value = k === 0 ? fields.bytes(fields.int32()) : nextMissing(fields, littleEndian)
      values.push(value)
    }
    found.set(name, values)
  }
  return found
}

/** A missing value after the first, with or without its length before it. */
function nextMissing(fields: ReturnType<typeof cursor>, littleEndian: boolean): Uint8Array {
  const start = fields.bytes(4)
  const isLength = new DataView(start.buffer, start.byteOffset).getInt32(0, littleEndian) === LENGTH
  return isLength ? fields.bytes(LENGTH) : Uint8Array.of(...start, ...fields.bytes(LENGTH - 4))
}

/** Record 7/21: the labels of long texts, by the name of the variable, one byte for each letter. */
export function longLabels(
  record: Uint8Array | undefined,
  littleEndian: boolean,
): ReadonlyMap<string, readonly LongLabel[]> {
  const found = new Map<string, readonly LongLabel[]>()
  const fields = cursor(record ?? new Uint8Array(), littleEndian, 'the labels of its long texts')
  while (fields.left() > 0) {
    const name = ascii(unpadded(fields.bytes(fields.int32())))
    // The length of the text, which the variable itself has too.
    fields.int32()
    const count = fields.int32()
    const labels: LongLabel[] = []
    for (let k = 0; k < count; k++) {
      const value = fields.bytes(fields.int32())
      labels.push({ value, label: fields.bytes(fields.int32()) })
    }
    found.set(name, [...(found.get(name) ?? []), ...labels])
  }
  return found
}
