import JSZip from 'jszip'

/** A member of a gzip file: deflated, no name, no time, slowest compression, system unknown. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255)

/** Where the first entry of a zip archive tells its check sum, its sizes and the lengths of what stands before its bytes. */
const AT = { checksum: 14, compressed: 18, size: 22, name: 26, extra: 28, end: 30 }

/**
 * The bytes as a gzip file. They are deflated by JSZip, in JavaScript: that of Node may choose other bytes on another kind
 * of processor.
 */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await new JSZip()
    .file('x', bytes)
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
  const view = new DataView(archive.buffer, archive.byteOffset)
  const from = AT.end + view.getUint16(AT.name, true) + view.getUint16(AT.extra, true)
  const deflated = archive.subarray(from, from + view.getUint32(AT.compressed, true))
  const sum = archive.subarray(AT.checksum, AT.checksum + 4)
  const size = archive.subarray(AT.size, AT.size + 4)
  const file = new Uint8Array(HEAD.length + deflated.length + sum.length + size.length)
  let at = 0
  for (const part of [HEAD, deflated, sum, size]) {
    file.set(part, at)
    at += part.length
  }
  return file
}
