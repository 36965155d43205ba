import type { Format } from '../study/source-file.ts'

/** What files of a kind begin with. */
const BEGINNINGS = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'an Excel workbook (.xlsx) or another zip archive',
    format: 'xlsx',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel workbook (.xls)', format: null },
  { bytes: [0x24, 0x46, 0x4c, 0x32], kind: 'an SPSS file (.sav)', format: 'sav' },
  { bytes: [0x24, 0x46, 0x4c, 0x33], kind: 'a compressed SPSS file (.zsav)', format: null },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF', format: null },
] as const satisfies readonly { bytes: readonly number[]; kind: string; format: Format | null }[]

export type Signature = (typeof BEGINNINGS)[number]

/** The kind of file that the first bytes give away; null for text and everything unknown. */
export function signature(bytes: Uint8Array): Signature | null {
  return BEGINNINGS.find((it) => it.bytes.every((byte, i) => bytes[i] === byte)) ?? null
}
