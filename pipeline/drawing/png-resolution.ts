import { crc32 } from 'node:zlib'

/** Length of the PNG signature (8 bytes) and the IHDR chunk (25), after which pHYs may follow. */
const HEADER_LENGTH = 33

const METRES_PER_INCH = 0.0254

/**
 * The same picture with its size in print: a pHYs chunk is inserted after the header. 300 dots per inch are
 * 11811 pixels per metre in both directions.
 *
 * @source World Wide Web Consortium. (2003). Portable Network Graphics (PNG) specification (2nd ed.), 11.3.5.3.
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Uint8Array.from(Buffer.concat([png.subarray(0, HEADER_LENGTH), chunk, png.subarray(HEADER_LENGTH)]))
}
