import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { RawRow, RawTable, TableReader } from './raw-table.ts'
import { savLibrary } from './sav-library.ts'
import { longMissing } from './sav-long-missing.ts'
import { signature } from './signature.ts'

/** The value of an empty cell in an uncompressed file. */
const SYSTEM_MISSING = -Number.MAX_VALUE

/**
 * An SPSS file. The line of a row is its case number. Values that the file declares as missing become empty cells; value
 * labels are kept for the fields that are words (role, rater, scale).
 */
export const savFormat: TableReader = async (bytes, source, file) => {
  const known = signature(bytes)
  if (known?.format !== 'sav') return problem('wrong-format', { file }, source.format, known)
  try {
    return await savTable(bytes, source)
  } catch {
    return problem('broken-file', { file }, 'SPSS file')
  }
}

async function savTable(bytes: Uint8Array, source: SourceFile): Promise<RawTable> {
  const { SavBufferReader } = savLibrary()
  const readable = withoutLongLabels(bytes)
  const sav = new SavBufferReader(readable)
  // The library decodes eight bytes at a time as UTF-8, which breaks letters of two bytes and every other encoding.
  sav.reader.readString = async (length: number, trimEnd = false) => {
    const read = length < 1 ? Buffer.alloc(0) : await sav.reader.reader.read(length)
    if (read.length !== Math.max(0, length)) throw new RangeError('the file ends too early')
    const text = read.toString('latin1')
    return trimEnd ? text.trimEnd() : text
  }
  await sav.open()
  const encoding = encodingOf(sav.meta.header.encoding)
  const decoded = (text: string) => iconv.decode(Buffer.from(unpadded(text), 'latin1'), encoding).trim()
  const missingTexts = longMissing(readable)

  const variables = sav.meta.sysvars.map((variable) => {
    const isMissing = missingTest(variable.missing, missingTexts.get(variable.name) ?? [])
    const isDate = /DATE|DATETIME/.test(String(variable.printFormat.typestr))
    const cell = (value: unknown): string => {
      if (value === null || value === undefined || value === SYSTEM_MISSING || isMissing(value)) return ''
      if (typeof value === 'string') return decoded(value)
      if (isDate) return isoDate(Number(value))
      return String(value).replace('.', source.decimal)
    }
    return { key: variable.name, name: decoded(variable.name), cell }
  })
  if (variables.length === 0) throw new RangeError('the file has no variables')
  const labels = new Map(
    variables.map(({ key, name, cell }) => [
      name,
      new Map(
        (sav.meta.getValueLabels(key) ?? []).flatMap(({ val, label }) => {
          const text = cell(val)
          // The label of a missing value must not become the label of empty cells.
          return text === '' ? [] : [[text, decoded(label)] as const]
        }),
      ),
    ]),
  )
  const declared = Number(sav.meta.header.n_cases)
  const cases = declared >= 0 ? declared : Number.POSITIVE_INFINITY
  const rows: RawRow[] = []
  while (rows.length < cases) {
    const row = await sav.readNextRow()
    if (row === null) break
    rows.push({ line: rows.length + 1, cells: variables.map(({ key, cell }) => cell(row[key])) })
  }
  if (declared >= 0 && rows.length < declared) throw new RangeError('the file ends too early')
  return { columns: variables.map(({ name }) => name), headLine: 1, rows, labels }
}

/** The first bytes of the record with the value labels of texts longer than eight bytes. */
const LONG_LABELS = Buffer.from([7, 0, 0, 0, 21, 0, 0, 0, 1, 0, 0, 0])

/** The bytes with such records marked as unknown: the library does not terminate on a damaged one. */
function withoutLongLabels(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(LONG_LABELS); at !== -1; at = copy.indexOf(LONG_LABELS, at + 1))
    copy[at + 4] = 255
  return copy
}

/** The encoding that the file declares; Windows-1252 for old files, which declare none. */
function encodingOf(declared: unknown): string {
  const name = typeof declared === 'string' ? declared.trim() : ''
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

/** A test for the values that a variable declares as missing: up to three values, or a range and a value. */
function missingTest(declared: unknown, longTexts: readonly string[]): (value: unknown) => boolean {
  const { min, max, value: single } = Object(declared) as { min?: number; max?: number; value?: number }
  const singles = [declared, single].flat().filter((it): it is number => typeof it === 'number')
  const words = [...singles.map(eightBytes), ...longTexts].map(unpadded)
  return (value) => {
    if (typeof value === 'string') return words.includes(unpadded(value))
    if (typeof value !== 'number') return false
    return singles.includes(value) || (min !== undefined && max !== undefined && value >= min && value <= max)
  }
}

/** A missing value of a text variable, which the library reads as a number. */
function eightBytes(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes.toString('latin1')
}

/** A text without its padding: blanks, or zero bytes in files of PSPP. */
function unpadded(text: string): string {
  return text.replace(/[ \0]+$/, '')
}

/** SPSS counts seconds from the first day of the Gregorian calendar. */
function isoDate(seconds: number): string {
  const date = new Date((seconds - 12219379200) * 1000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
