import { problem, StudyProblems } from '../../../problems.ts'
import { type ByteWriter, byteWriter } from '../byte-writer.ts'
import type { DescribedTable } from '../described-table.ts'
import { BIAS, LOWEST, writeCases } from './cases.ts'
import { extensions } from './extensions.ts'
import { padded } from './padded.ts'
import { LONGEST_SHORT, LONGEST_TEXT, piecesOf, segmentsOf } from './segments.ts'
import { cut } from './variable-names.ts'
import { type SavVariable, variablesOf } from './variables.ts'

/* The format as the developer's guide of PSPP describes it ("System File Format"). */

const [VARIABLE, VALUE_LABELS, VARIABLES_OF_LABELS, EXTENSION, END] = [2, 3, 4, 7, 999] as const

/** A file of little-endian numbers says 2 here. */
const LAYOUT = 2

/** The cases are compressed by bytecodes. */
const BYTECODES = 1

/** The format of records that continue a text, as SPSS writes it. */
const CONTINUED = 0x011d01

const encoder = new TextEncoder()

/**
 * The table as an SPSS file in UTF-8: labels, levels of measurement, missing values; a missing number is system missing.
 * The same table gives the same bytes: the file has no time.
 * @throws StudyProblems if a text is longer than SPSS knows them, or a number is one of its marks
 */
export function sav(table: DescribedTable): Uint8Array {
  const variables = variablesOf(table)
  const beyond = variables.flatMap((variable) => {
    const why = beyondSav(variable)
    return why === null
      ? []
      : [problem('beyond-sav', { file: `${table.name}.csv`, column: variable.name }, why)]
  })
  if (beyond.length > 0) throw new StudyProblems(beyond)
  const out = byteWriter(true)
  writeHeader(out, table, variables)
  for (const [i, variable] of variables.entries()) writeVariable(out, variable, i)
  writeShortLabels(out, variables)
  for (const { kind, size, content } of extensions(variables, table.rows)) {
    out.int32(EXTENSION, kind, size, content.length / size)
    out.bytes(content)
  }
  out.int32(END, 0)
  writeCases(out, variables, table.rows)
  return out.all()
}

/** Why a variable cannot be in an SPSS file; null if it can. */
function beyondSav({ width, values }: SavVariable): string | null {
  if (width > LONGEST_TEXT)
    return `a text has ${width} bytes, and an SPSS file holds texts of at most ${LONGEST_TEXT}`
  const marks = values.filter((value) => typeof value === 'number' && Math.abs(value) >= -LOWEST)
  return marks.length > 0 ? `${marks[0]} is a mark for missing values in an SPSS file` : null
}

const piecesOfCase = (variables: readonly SavVariable[]) =>
  variables.flatMap(({ width }) => segmentsOf(width)).reduce((sum, width) => sum + piecesOf(width), 0)

function writeHeader(
  out: ByteWriter,
  { name, row, rows }: DescribedTable,
  variables: readonly SavVariable[],
) {
  out.bytes(padded('$FL2', 4))
  out.bytes(padded('@(#) SPSS DATA FILE personality-congruence', 60))
  out.int32(LAYOUT, piecesOfCase(variables), BYTECODES)
  // No variable has weights.
  out.int32(0, rows)
  out.double(BIAS)
  // The file tells no time of its own.
  out.bytes(padded('01 Jan 70', 9))
  out.bytes(padded('00:00:00', 8))
  out.bytes(padded(cut(`${name}: ${row}`, 64), 64))
  out.bytes(new Uint8Array(3))
}

/** A name that no column has; nobody is shown it. */
const segmentName = (variable: number, segment: number) =>
  `@${variable.toString(36)}_${segment}`.toUpperCase()

function writeVariable(
  out: ByteWriter,
  { shortName, label, width, format, missing }: SavVariable,
  number: number,
) {
  segmentsOf(width).forEach((segment, i) => {
    const isFirst = i === 0
    const declared = isFirst && missing !== null && width <= LONGEST_SHORT ? 1 : 0
    const shown = (format.kind << 16) | ((width > 0 ? segment : format.width) << 8) | format.decimals
    out.int32(VARIABLE, segment, isFirst ? 1 : 0, declared, shown, shown)
    out.bytes(padded(isFirst ? shortName : segmentName(number, i), 8))
    if (isFirst) {
      const bytes = encoder.encode(label)
      out.int32(bytes.length)
      out.bytes(padded(label, 4 * Math.ceil(bytes.length / 4)))
    }
    if (declared === 1) out.bytes(padded(missing!, 8))
    for (let piece = 1; piece < piecesOf(segment); piece++) {
      out.int32(VARIABLE, -1, 0, 0, CONTINUED, CONTINUED)
      out.bytes(padded('', 8))
    }
  })
}

/** The labels of numbers and of texts of up to eight bytes. */
function writeShortLabels(out: ByteWriter, variables: readonly SavVariable[]) {
  let piece = 1
  for (const { width, labels } of variables) {
    if (labels.length > 0 && width <= LONGEST_SHORT) {
      out.int32(VALUE_LABELS, labels.length)
      for (const [value, label] of labels) {
        if (typeof value === 'number') out.double(value)
        else out.bytes(padded(value, 8))
        const { length } = encoder.encode(label)
        out.bytes(Uint8Array.of(length))
        out.bytes(padded(label, 8 * Math.ceil((length + 1) / 8) - 1))
      }
      out.int32(VARIABLES_OF_LABELS, 1, piece)
    }
    piece += segmentsOf(width).reduce((sum, segment) => sum + piecesOf(segment), 0)
  }
}
