import { CsvRecords } from './csv-records.ts'
import { pairHeader } from './pair-header.ts'

/** The cells of the first records of a table of values, its header among them. */
export function firstRecords(bytes: Uint8Array, most: number, isAll: boolean): string[][] {
  const header = pairHeader(bytes, isAll, 'results')
  if (header === null) return []
  const records = new CsvRecords(header.separator.charCodeAt(0), header.lineEnd === '\r' ? 0x0d : 0x0a)
  records.feed(bytes.subarray(header.mark.length), isAll)
  const found: string[][] = []
  while (found.length < most && records.next())
    found.push(Array.from({ length: records.count }, (_, cell) => records.text(cell)))
  return found
}
