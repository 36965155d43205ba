import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { type Problem, problem } from '../../problems.ts'
import { LAST_COLUMN } from './grid.ts'

/** Ten times as many files as large workbooks have, and more bytes than a sheet with a million ratings. */
const MOST_ENTRIES = 10_000
const MOST_UNPACKED = 400_000_000

/** The bytes of an empty file in an archive, without its name. */
const SMALLEST_ENTRY = 76

/**
 * The zip archive of a workbook after checking the checksum of each of its files, rewritten without compression. The
 * library that reads workbooks may not terminate on a damaged archive, on links over a whole sheet or on columns beyond
 * the last one, and takes any amount of memory for a file that unpacks to it: links are left out, the others refused.
 */
export async function soundArchive(bytes: Uint8Array, file: string): Promise<Uint8Array | Problem> {
  const { default: JSZip } = await import('jszip')
  const beyond = (what: string) =>
    problem('beyond-limit', { file }, what, 'copy the table into a new workbook, or save the sheet as CSV')
  if (entryCount(bytes) > MOST_ENTRIES) return beyond('this workbook is an archive of over 10,000 files')
  try {
    const packed = await JSZip.loadAsync(bytes)
    let unpacked = 0
    for (const entry of Object.values(packed.files)) {
      for await (const chunk of new Readable().wrap(entry.nodeStream())) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED) return beyond('this workbook is over 400 MB large when unpacked')
      }
    }
    const archive = await JSZip.loadAsync(bytes, { checkCRC32: true })
    for (const { name } of Object.values(archive.files).filter((entry) => isSheet(entry.name))) {
      const sheet = soundSheet(await archive.file(name)!.async('uint8array'))
      if (sheet === null) return beyond('this workbook describes columns beyond the last one, 16,384')
      archive.file(name, sheet)
    }
    return await archive.generateAsync({ type: 'uint8array', compression: 'STORE' })
  } catch {
    return problem('broken-file', { file }, 'Excel workbook')
  }
}

const isSheet = (name: string) => /sheets\/[^/]+\.xml$/i.test(name)

/** The number of files according to the last record of an archive; 0 if so many do not fit into it. */
function entryCount(bytes: Uint8Array): number {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = at === -1 || at + 12 > archive.length ? 0 : archive.readUInt16LE(at + 10)
  return count * SMALLEST_ENTRY > archive.length ? 0 : count
}

/** A sheet without its links; null if it describes columns that no workbook has. */
function soundSheet(xml: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.length)
  const start = Math.max(bytes.indexOf('sheetData'), 0)
  const end = Math.max(bytes.lastIndexOf('sheetData'), 0)
  for (const [column] of bytes.toString('latin1', 0, start).matchAll(/<(?:\w+:)?col\s[^>]*>/g))
    if (Number(/\bmax\s*=\s*["'](\d+)/.exec(column)?.[1] ?? 0) > LAST_COLUMN) return null
  const tail = bytes.subarray(end)
  if (!tail.includes('hyperlink')) return xml
  const unlinked = tail.toString('latin1').replace(/<(?:\w+:)?hyperlink\s[^>]*>/g, '')
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(unlinked, 'latin1')])
}
