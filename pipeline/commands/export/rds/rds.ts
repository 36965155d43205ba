import { type ByteWriter, byteWriter } from '../byte-writer.ts'
import type { Cells, DescribedTable } from '../described-table.ts'
import { gzip } from './gzip.ts'

/* The serialization of R, version 2, as "R Internals" (1.8 Serialization Formats) describes it. */

/** The version of the format, the version of R that could have written it, and the first that reads it. */
const VERSIONS = [2, 0x00040000, 0x00020300] as const

/** Kinds of values. */
const [SYMBOL, PAIRS, CHARACTERS, INTEGERS, DOUBLES, STRINGS, LIST] = [1, 2, 9, 13, 14, 16, 19] as const
const [END_OF_PAIRS, SEEN] = [0xfe, 0xff] as const

/** What is added to the kind of a value that is an object of a class, that has attributes, or that has a name. */
const [OBJECT, WITH_ATTRIBUTES, TAGGED] = [0x100, 0x200, 0x400] as const

/** The encoding of characters, beside their kind. */
const [ASCII, UTF8] = [64 << 12, 8 << 12] as const

const MISSING_INTEGER = -(2 ** 31)

/** NA among doubles is the NaN whose lower half is 1954. */
const MISSING_DOUBLE = Uint8Array.of(0x7f, 0xf0, 0, 0, 0, 0, 0x07, 0xa2)

type Attributes = readonly (readonly [name: string, write: () => void])[]

/**
 * The table as a data frame in a file for `readRDS`: numbers, texts, and factors for choices; each column has its meaning
 * as attribute `label`, the data frame that of one row. The same table gives the same bytes.
 */
export async function rds(table: DescribedTable): Promise<Uint8Array> {
  const out = byteWriter(false)
  out.bytes(Uint8Array.of(0x58, 0x0a))
  out.int32(...VERSIONS)
  const write = values(out)
  const { columns, rows } = table
  out.int32(LIST | OBJECT | WITH_ATTRIBUTES, columns.length)
  for (const { cells, label } of columns) write.column(cells, label)
  write.attributes([
    ['names', () => write.strings(columns.map(({ name }) => name))],
    ['class', () => write.strings(['data.frame'])],
    ['row.names', () => write.integers([null, -rows])],
    ['label', () => write.strings([table.row])],
  ])
  return gzip(out.all())
}

/** Writes values of R; names of attributes are written once and referred to afterwards. */
function values(out: ByteWriter) {
  const symbols = new Map<string, number>()
  const encoder = new TextEncoder()

  const characters = (text: string | null) => {
    if (text === null) {
      out.int32(CHARACTERS, -1)
      return
    }
    const bytes = encoder.encode(text)
    out.int32(CHARACTERS | (bytes.length === text.length ? ASCII : UTF8), bytes.length)
    out.bytes(bytes)
  }
  const symbol = (name: string) => {
    const seen = symbols.get(name)
    if (seen !== undefined) {
      out.int32((seen << 8) | SEEN)
      return
    }
    symbols.set(name, symbols.size + 1)
    out.int32(SYMBOL)
    characters(name)
  }
  const attributes = (all: Attributes) => {
    for (const [name, write] of all) {
      out.int32(PAIRS | TAGGED)
      symbol(name)
      write()
    }
    out.int32(END_OF_PAIRS)
  }
  const strings = (texts: readonly (string | null)[], flags = 0) => {
    out.int32(STRINGS | flags, texts.length)
    for (const text of texts) characters(text)
  }
  const integers = (numbers: readonly (number | null)[], flags = 0) => {
    out.int32(INTEGERS | flags, numbers.length)
    for (const number of numbers) out.int32(number ?? MISSING_INTEGER)
  }
  const doubles = (numbers: readonly (number | null)[], flags = 0) => {
    out.int32(DOUBLES | flags, numbers.length)
    for (const number of numbers) {
      if (number === null) out.bytes(MISSING_DOUBLE)
      else out.double(number)
    }
  }
  const column = (cells: Cells, label: string) => {
    const meaning = ['label', () => strings([label])] as const
    if (cells.kind === 'choice') {
      integers(cells.values, OBJECT | WITH_ATTRIBUTES)
      attributes([['levels', () => strings(cells.choices)], ['class', () => strings(['factor'])], meaning])
      return
    }
    if (cells.kind === 'text') strings(cells.values, WITH_ATTRIBUTES)
    else if (cells.isWhole && cells.values.every(isInteger)) integers(cells.values, WITH_ATTRIBUTES)
    else doubles(cells.values, WITH_ATTRIBUTES)
    attributes([meaning])
  }
  return { attributes, strings, integers, column }
}

/** True for what R holds as an integer; the lowest of 32 bits stands for NA. */
const isInteger = (value: number | null) =>
  value === null || (Math.abs(value) < 2 ** 31 && !Object.is(value, -0))
