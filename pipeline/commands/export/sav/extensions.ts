import { type ByteWriter, byteWriter } from '../byte-writer.ts'
import type { Level } from '../level.ts'
import { LOWEST, SYSTEM_MISSING } from './cases.ts'
import { padded } from './padded.ts'
import { LONGEST_SHORT, segmentsOf } from './segments.ts'
import { bytesOf } from './variable-names.ts'
import type { SavVariable } from './variables.ts'

/** A record that was added to the format over the years: its kind, the size of its parts, and its bytes. */
interface Extension {
  readonly kind: number
  readonly size: number
  readonly content: Uint8Array
}

/** Kinds of these records. */
const KIND = {
  ...{ integers: 3, extremes: 4, display: 11, names: 13, lengths: 14, cases: 16 },
  ...{ encoding: 20, labels: 21, missing: 22 },
} as const

/** Version 1.0.0 of a machine of no name, IEEE numbers, compressed, the least byte first, in UTF-8. */
const MACHINE = [1, 0, 0, -1, 1, 1, 2, 65001] as const

const LEVELS: Readonly<Record<Level, number>> = { nominal: 1, ordinal: 2, scale: 3 }

/** How wide a column is shown at least and at most, in letters. */
const [NARROW, WIDE] = [8, 32]

/** Where the content of a cell stands. */
const [LEFT, RIGHT] = [0, 1]

/** What an SPSS file says of its variables besides their records. */
export function extensions(variables: readonly SavVariable[], rows: number): Extension[] {
  const long = variables.filter(({ width }) => width > LONGEST_SHORT)
  const veryLong = variables.filter(({ width }) => segmentsOf(width).length > 1)
  const made = [
    record(KIND.integers, 4, (out) => out.int32(...MACHINE)),
    record(KIND.extremes, 8, (out) => out.double(SYSTEM_MISSING, Number.MAX_VALUE, LOWEST)),
    record(KIND.display, 4, (out) => writeDisplay(out, variables)),
    text(KIND.names, variables.map(({ shortName, name }) => `${shortName}=${name}`).join('\t')),
    text(
      KIND.lengths,
      veryLong.map(({ shortName, width }) => `${shortName}=${String(width).padStart(5, '0')}\0\t`).join(''),
    ),
    record(KIND.labels, 1, (out) => writeLabels(out, long)),
    record(KIND.missing, 1, (out) => writeMissing(out, long)),
    record(KIND.cases, 8, (out) => out.int32(1, 0, rows, 0)),
    text(KIND.encoding, 'UTF-8'),
  ]
  return made.filter(({ content }) => content.length > 0)
}

function record(kind: number, size: number, write: (out: ByteWriter) => void): Extension {
  const out = byteWriter(true)
  write(out)
  return { kind, size, content: out.all() }
}

const text = (kind: number, content: string) =>
  record(kind, 1, (out) => out.bytes(new TextEncoder().encode(content)))

function writeDisplay(out: ByteWriter, variables: readonly SavVariable[]) {
  for (const { width, level, format } of variables) {
    const shown = Math.min(Math.max(width === 0 ? format.width : width, NARROW), WIDE)
    for (const _ of segmentsOf(width)) out.int32(LEVELS[level], shown, width === 0 ? RIGHT : LEFT)
  }
}

function writeLabels(out: ByteWriter, variables: readonly SavVariable[]) {
  for (const { name, width, labels } of variables) {
    if (labels.length === 0) continue
    writeText(out, name)
    out.int32(width, labels.length)
    for (const [value, label] of labels) {
      out.int32(width)
      out.bytes(padded(String(value), width))
      writeText(out, label)
    }
  }
}

function writeMissing(out: ByteWriter, variables: readonly SavVariable[]) {
  for (const { name, missing } of variables) {
    if (missing === null) continue
    writeText(out, name)
    out.bytes(Uint8Array.of(1))
    out.int32(LONGEST_SHORT)
    out.bytes(padded(missing, LONGEST_SHORT))
  }
}

function writeText(out: ByteWriter, text: string) {
  const length = bytesOf(text)
  out.int32(length)
  out.bytes(padded(text, length))
}
