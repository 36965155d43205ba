import type { JSZipObject } from 'jszip'
import { type Problem, problem } from '../../problems.ts'
import { LAST_COLUMN } from './grid.ts'
import { lastPlaceOf, oneByteText, placeOf } from './one-byte-text.ts'

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
      unpacked += await unpackedSize(entry, MOST_UNPACKED - unpacked)
      if (unpacked > MOST_UNPACKED) return beyond('this workbook is over 400 MB large when unpacked')
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

/** A stream of the library, which its types leave out. */
interface Unpacking {
  on(event: 'data', told: (chunk: Uint8Array) => void): Unpacking
  on(event: 'error', told: (error: Error) => void): Unpacking
  on(event: 'end', told: () => void): Unpacking
  pause(): void
  resume(): void
}

/** The bytes to which a file of an archive unpacks, which are not kept; counting ends above `most`. */
function unpackedSize(entry: JSZipObject, most: number): Promise<number> {
  const { internalStream } = entry as unknown as { internalStream(type: 'uint8array'): Unpacking }
  const unpacking = internalStream.call(entry, 'uint8array')
  let size = 0
  return new Promise((resolve, reject) => {
    unpacking.on('data', (chunk) => {
      size += chunk.length
      if (size <= most) return
      unpacking.pause()
      resolve(size)
    })
    unpacking.on('error', reject)
    unpacking.on('end', () => resolve(size))
    unpacking.resume()
  })
}

/** The number of files according to the last record of an archive; 0 if so many do not fit into it. */
function entryCount(bytes: Uint8Array): number {
  const at = lastPlaceOf('PK\u0005\u0006', bytes)
  const count = at === -1 || at + 12 > bytes.length ? 0 : bytes[at + 10]! + 256 * bytes[at + 11]!
  return count * SMALLEST_ENTRY > bytes.length ? 0 : count
}

/** A sheet without its links; null if it describes columns that no workbook has. */
function soundSheet(xml: Uint8Array): Uint8Array | null {
  const start = Math.max(placeOf('sheetData', xml), 0)
  const end = Math.max(lastPlaceOf('sheetData', xml), 0)
  for (const [column] of oneByteText(xml.subarray(0, start)).matchAll(/<(?:\w+:)?col\s[^>]*>/g))
    if (Number(/\bmax\s*=\s*["'](\d+)/.exec(column)?.[1] ?? 0) > LAST_COLUMN) return null
  const links = [...oneByteText(xml.subarray(end)).matchAll(/<(?:\w+:)?hyperlink\s[^>]*>/g)]
  if (links.length === 0) return xml
  return unlinked(
    xml,
    links.map(({ 0: { length }, index }) => [end + index, end + index + length] as const),
  )
}

/** The bytes without these parts of them. */
function unlinked(xml: Uint8Array, parts: readonly (readonly [from: number, to: number])[]): Uint8Array {
  const left = new Uint8Array(xml.length)
  let length = 0
  let from = 0
  for (const [start, end] of [...parts, [xml.length, xml.length] as const]) {
    left.set(xml.subarray(from, start), length)
    length += start - from
    from = end
  }
  return left.subarray(0, length)
}
