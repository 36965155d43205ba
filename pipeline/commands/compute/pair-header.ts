import { problem, StudyProblems } from '../../problems.ts'
import { CsvRecords } from './csv-records.ts'
import { PAIR_COLUMN_NAMES } from './pair-columns.ts'

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf)
const NO_MARK = new Uint8Array(0)

/** Control characters that are permitted in text: tab, line feed, return. */
const IN_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d])

/** The first line of a file of pairs, and how its cells and lines are separated. */
export interface PairHeader {
  /** The bytes of the line, without its end and without a byte order mark. */
  readonly line: Uint8Array
  /** The byte order mark, if the file begins with one. */
  readonly mark: Uint8Array
  readonly names: readonly string[]
  readonly separator: ',' | ';' | '\t'
  readonly lineEnd: '\n' | '\r\n' | '\r'
}

/**
 * The header in the first bytes of a file; null if it is incomplete. Of comma, semicolon and tab, the separator is the
 * one that gives the most known column names.
 * @param looked the names that are looked for
 * @throws StudyProblems if the bytes are empty or not text
 */
export function pairHeader(
  bytes: Uint8Array,
  isAll: boolean,
  file: string,
  looked: readonly string[] = PAIR_COLUMN_NAMES,
): PairHeader | null {
  if (bytes.includes(0)) throw new StudyProblems([problem('not-csv', { file })])
  if (BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte)) {
    const header = pairHeader(bytes.subarray(BYTE_ORDER_MARK.length), isAll, file, looked)
    return header && { ...header, mark: BYTE_ORDER_MARK }
  }
  const feed = bytes.indexOf(0x0a)
  const lone = bytes.indexOf(0x0d)
  if (feed < 0 && !isAll) return null
  const isLone = lone >= 0 && (feed < 0 || lone + 1 < feed) && lone + 1 < bytes.length
  const readings = ([',', ';', '\t'] as const).flatMap((separator) => {
    const records = new CsvRecords(separator.charCodeAt(0), isLone ? 0x0d : 0x0a)
    records.feed(bytes, isAll)
    if (!records.next()) return []
    const names = Array.from({ length: records.count }, (_, cell) => records.text(cell).trim())
    const line = bytes.subarray(records.start, records.end)
    const lineEnd = isLone ? '\r' : bytes[records.end] === 0x0d ? '\r\n' : '\n'
    return [{ line, mark: NO_MARK, names, separator, lineEnd, fault: records.fault } as const]
  })
  if (readings.length === 0 && isAll) throw new StudyProblems([problem('empty-file', { file })])
  const known = ({ names }: PairHeader) => names.filter((name) => looked.includes(name)).length
  const [best] = readings.sort((a, b) => known(b) - known(a))
  if (best === undefined) return null
  const isText = best.line.every((byte) => byte >= 0x20 || IN_TEXT.has(byte))
  if (!isText) throw new StudyProblems([problem('not-csv', { file })])
  if (best.fault) throw new StudyProblems([problem('broken-csv', { file, line: 1 }, best.fault)])
  return best
}
