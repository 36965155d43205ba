import type { Format } from '../../study/settings/source-file.ts'

/** What the first bytes of a file give away. */
interface Signature {
  readonly bytes: readonly number[]
  readonly kind: string
  /** The format by which it can be read; null if it cannot. */
  readonly format: Format | null
  /** As what to save it where a table of text would lose something. */
  readonly better: string | null
}

/** What files of a kind begin with. */
const BEGINNINGS: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'an Excel workbook (.xlsx) or another zip archive',
    format: 'xlsx',
    better: null,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel workbook (.xls)', format: null, better: null },
  { bytes: [0x24, 0x46, 0x4c, 0x32], kind: 'an SPSS file (.sav)', format: 'sav', better: null },
  {
    bytes: [0x24, 0x46, 0x4c, 0x33],
    kind: 'a compressed SPSS file (.zsav)',
    format: null,
    better: 'it as an uncompressed .sav, which keeps labels and missing values, or the table as CSV,',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF', format: null, better: null },
]

/** The kind of file that the first bytes give away; null for text and everything unknown. */
export function signature(bytes: Uint8Array): Signature | null {
  return BEGINNINGS.find((it) => it.bytes.every((byte, i) => bytes[i] === byte)) ?? null
}
