import type { Cases } from './cases.ts'
import { type Encoding, LOST, unpadded } from './encoding.ts'
import type { Machine } from './machine.ts'
import { numberText } from './number-text.ts'
import type { Variable } from './variables.ts'

/** The cells of a variable. */
export interface Column {
  readonly cells: readonly string[]
  /** By value as it stands in the cells. Missing values and blanks have none: it would become the label of empty cells. */
  readonly labels: ReadonlyMap<string, string>
  /** The cases, from 0, whose bytes mean nothing in the encoding of the file. */
  readonly lost: readonly number[]
  /** The cases, from 0, that hold a number that is none (NaN). */
  readonly undefinedNumbers: readonly number[]
}

interface Reading extends Machine {
  readonly littleEndian: boolean
  readonly encoding: Encoding
  readonly decimal: string
}

export function column(variable: Variable, cases: Cases, reading: Reading): Column {
  return variable.isText ? textColumn(variable, cases, reading) : numberColumn(variable, cases, reading)
}

function numberColumn(variable: Variable, { bytes, count, length }: Cases, reading: Reading): Column {
  const { littleEndian, systemMissing, encoding, decimal } = reading
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = numberText(variable, decimal)
  const number = (value: Uint8Array) =>
    new DataView(value.buffer, value.byteOffset).getFloat64(0, littleEndian)
  const isMissing = missingNumber(variable.missing.map(number), variable.hasRange, reading)
  const cells: string[] = new Array(count)
  const undefinedNumbers: number[] = []
  let at = variable.places[0]!.at
  for (let i = 0; i < count; i++) {
    const value = view.getFloat64(at, littleEndian)
    at += length
    if (value === systemMissing || isMissing(value)) cells[i] = ''
    else if (!Number.isNaN(value)) cells[i] = text(value)
    else {
      cells[i] = ''
      if (!Number.isNaN(systemMissing)) undefinedNumbers.push(i)
    }
  }
  const labels = variable.labels.flatMap(({ value, label }) => {
    const labelled = number(value)
    if (labelled === systemMissing || Number.isNaN(labelled) || isMissing(labelled)) return []
    return [[text(labelled), encoding.decode(unpadded(label)).trim()] as const]
  })
  return { cells, labels: new Map(labels), lost: [], undefinedNumbers }
}

/** A test for the values that count as missing: up to three, or those of a range and one more. */
function missingNumber(values: readonly number[], hasRange: boolean, { lowest, highest }: Machine) {
  if (!hasRange) return (value: number) => values.includes(value)
  const [from, to, ...others] = values as [number, number, ...number[]]
  const first = from <= lowest ? Number.NEGATIVE_INFINITY : from
  const last = to >= highest ? Number.POSITIVE_INFINITY : to
  return (value: number) => (value >= first && value <= last) || others.includes(value)
}

/** Every text of a file: names, labels and cells. */
export function* textsOf(variables: readonly Variable[], cases: Cases): Generator<Uint8Array> {
  for (const variable of variables) {
    yield variable.name
    for (const { label } of variable.labels) yield label
    if (!variable.isText) continue
    for (let i = 0; i < cases.count; i++) yield unpadded(textAt(variable, cases, i))
  }
}

function textColumn(variable: Variable, cases: Cases, { encoding }: Reading): Column {
  const { missing, labels } = variable
  const decoded = (value: Uint8Array) => encoding.decode(unpadded(value))
  // Bytes that mean nothing are equal as text only, so that none of them may count as missing.
  const missingTexts = new Set(missing.map(decoded).filter((text) => !isLost(text)))
  const cells: string[] = new Array(cases.count)
  const lost: number[] = []
  let before: Uint8Array | null = null
  for (let i = 0; i < cases.count; i++) {
    const value = textAt(variable, cases, i)
    // Neighbouring cases often have the same text, such as that of their pair.
    if (before !== null && isSame(value, before)) cells[i] = cells[i - 1]!
    else {
      const text = decoded(value)
      cells[i] = missingTexts.has(text) ? '' : text.trim()
    }
    if (isLost(cells[i]!)) lost.push(i)
    before = value
  }
  const own = labels.flatMap(({ value, label }) => {
    const text = decoded(value)
    const isEmpty = text.trim() === '' || missingTexts.has(text)
    return isEmpty ? [] : [[text.trim(), decoded(label).trim()] as const]
  })
  return { cells, labels: new Map(own), lost, undefinedNumbers: [] }
}

/** Whether a text has bytes that mean nothing, or a zero byte within it. */
export function isLost(text: string): boolean {
  return text.includes(LOST) || text.includes('\0')
}

/** The bytes of a text in this case, its parts joined. */
function textAt({ places }: Variable, { bytes, length }: Cases, i: number): Uint8Array {
  const start = i * length
  const [first] = places
  if (places.length === 1) return bytes.subarray(start + first!.at, start + first!.at + first!.length)
  const all = new Uint8Array(places.reduce((sum, part) => sum + part.length, 0))
  let to = 0
  for (const part of places) {
    all.set(bytes.subarray(start + part.at, start + part.at + part.length), to)
    to += part.length
  }
  return all
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
