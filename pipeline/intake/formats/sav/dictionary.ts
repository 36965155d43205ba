import { type Cursor, cursor } from './cursor.ts'
import { HEADER_LENGTH } from './header.ts'
import { Unreadable } from './unreadable.ts'

/** A variable as the file describes it: a number, or a text of at most 255 bytes. */
export interface VariableRecord {
  /** At most eight bytes, padded with blanks. */
  readonly shortName: Uint8Array
  /** 0 for numbers, otherwise the length of the text in bytes. */
  readonly width: number
  /** The eight-byte piece of a case in which its value begins. */
  readonly piece: number
  /** Values that count as missing, eight bytes each; the first two are a range if `hasRange`. */
  readonly missing: readonly Uint8Array[]
  readonly hasRange: boolean
  /** The code of the format in which it is displayed. */
  readonly format: number
  /** The number of digits, letters and marks that are displayed, and the decimals among them. */
  readonly displayed: number
  readonly decimals: number
}

/** Labels of values, for the variables whose values begin in these pieces of a case. */
export interface LabelRecord {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[]
  readonly pieces: readonly number[]
}

/** What an SPSS file says of its variables, as it stands in the file. */
export interface Dictionary {
  readonly variables: readonly VariableRecord[]
  /** The number of eight-byte pieces in a case. */
  readonly pieces: number
  readonly labels: readonly LabelRecord[]
  /** Records added to the format over the years, by their kind. */
  readonly extensions: ReadonlyMap<number, Uint8Array>
  /** The place in the file where the cases begin. */
  readonly end: number
}

const VARIABLE = 2
const VALUE_LABELS = 3
const VARIABLES_OF_LABELS = 4
const DOCUMENT = 6
const EXTENSION = 7
const END = 999

/** The width of a record that continues a text by another eight bytes. */
const CONTINUES = -1

/** A line of the notes that a file can hold. */
const DOCUMENT_LINE = 80

export function dictionary(file: Uint8Array, littleEndian: boolean): Dictionary {
  const records = cursor(file.subarray(HEADER_LENGTH), littleEndian, 'the description of its variables')
  const variables: VariableRecord[] = []
  const labels: LabelRecord[] = []
  const extensions = new Map<number, Uint8Array>()
  let pieces = 0
  /** The pieces that must still follow for the text described last. */
  let continuing = 0
  for (;;) {
    const from = HEADER_LENGTH + records.at()
    const type = records.int32()
    if (type !== VARIABLE && continuing > 0) throw new Unreadable('has a text variable whose end is missing')
    if (type === VARIABLE) {
      const found = variableRecord(records, pieces++)
      if ((found === null) !== continuing > 0)
        throw new Unreadable('has text variables whose lengths do not fit together')
      if (found === null) continuing--
      else {
        variables.push(found)
        continuing = Math.max(0, Math.ceil(found.width / 8) - 1)
      }
    } else if (type === VALUE_LABELS) labels.push(labelRecord(records))
    else if (type === DOCUMENT) records.bytes(records.int32() * DOCUMENT_LINE)
    else if (type === EXTENSION) {
      const [kind, size, count] = [records.int32(), records.int32(), records.int32()]
      if (size < 0 || count < 0) throw new Unreadable(`has an impossible length in record 7/${kind}`)
      extensions.set(kind, records.bytes(size * count))
    } else if (type === END) {
      records.int32()
      break
    } else throw new Unreadable(`has a record of the unknown kind ${type} at byte ${from}`)
  }
  if (variables.length === 0) throw new Unreadable('has no variables')
  return { variables, pieces, labels, extensions, end: HEADER_LENGTH + records.at() }
}

/** A variable; null if the record only continues the text before. */
function variableRecord(records: Cursor, piece: number): VariableRecord | null {
  const [width, hasLabel, missing, format] = [
    records.int32(),
    records.int32(),
    records.int32(),
    records.int32(),
  ]
  // The format for writing follows the one for display.
  records.int32()
  const shortName = records.bytes(8)
  if (hasLabel === 1) records.bytes(Math.ceil(records.int32() / 4) * 4)
  else if (hasLabel !== 0) throw new Unreadable(`has a damaged description of variable ${piece + 1}`)
  const isSound = width === 0 ? missing >= -3 && missing <= 3 && missing !== -1 : missing >= 0 && missing <= 3
  if (width < CONTINUES || width > 255 || !isSound)
    throw new Unreadable(`has a damaged description of variable ${piece + 1}`)
  const values = Array.from({ length: Math.abs(missing) }, () => records.bytes(8))
  if (width === CONTINUES) return null
  return {
    ...{ shortName, width, piece, missing: values, hasRange: missing < 0 },
    ...{ format: (format >> 16) & 255, displayed: (format >> 8) & 255, decimals: format & 255 },
  }
}

function labelRecord(records: Cursor): LabelRecord {
  const count = records.int32()
  // A label takes sixteen bytes at least.
  if (count < 0 || count * 16 > records.left()) throw new Unreadable('has an impossible number of labels')
  const labels = Array.from({ length: count }, () => {
    const value = records.bytes(8)
    const length = records.byte()
    const padded = records.bytes(Math.ceil((length + 1) / 8) * 8 - 1)
    return { value, label: padded.subarray(0, length) }
  })
  const type = records.int32()
  const variables = type === VARIABLES_OF_LABELS ? records.int32() : -1
  if (variables < 0 || variables * 4 > records.left())
    throw new Unreadable('has labels without the variables that they belong to')
  return { labels, pieces: Array.from({ length: variables }, () => records.int32() - 1) }
}
