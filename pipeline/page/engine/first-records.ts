import { CsvRecords } from '../../commands/compute/csv-records.ts'
import { pairHeader } from '../../commands/compute/pair-header.ts'
import { INDICES } from '../../congruence/indices.ts'

/** The columns that every table of values has, whatever the names of the others. */
const OF_RESULTS = [...INDICES.map(({ id }) => id), 'index', 'value']

/** The cells of the first records of a table of values, its header among them. */
export function firstRecords(bytes: Uint8Array, most: number, isAll: boolean): string[][] {
  const header = pairHeader(bytes, isAll, 'results', OF_RESULTS)
  if (header === null) return []
  const records = new CsvRecords(header.separator.charCodeAt(0), header.lineEnd === '\r' ? 0x0d : 0x0a)
  records.feed(bytes.subarray(header.mark.length), isAll)
  const found: string[][] = []
  while (found.length < most && records.next())
    found.push(Array.from({ length: records.count }, (_, cell) => records.text(cell)))
  return found
}
