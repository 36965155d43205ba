import type { Format } from '../../study/settings/source-file.ts'

/** A kind of file that its first bytes identify. */
interface Signature {
  readonly bytes: readonly number[]
  readonly kind: string
  /** The format to declare; null if it cannot be read. */
  readonly format: Format | null
}

const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'an Excel workbook (.xlsx) or another zip archive',
    format: 'xlsx',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel workbook (.xls)', format: null },
  { bytes: [0x24, 0x46, 0x4c, 0x32], kind: 'an SPSS file (.sav)', format: 'sav' },
  {
    bytes: [0x24, 0x46, 0x4c, 0x33],
    kind: 'a compressed SPSS file (.zsav)',
    format: 'sav',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF', format: null },
]

/** The kind of file according to its first bytes; null for text and unknown kinds. */
export function signature(bytes: Uint8Array): Signature | null {
  return SIGNATURES.find((it) => it.bytes.every((byte, i) => bytes[i] === byte)) ?? null
}
