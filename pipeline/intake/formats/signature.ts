import type { Format } from '../../study/settings/source-file.ts'
import { oneByteText, placeOf } from './one-byte-text.ts'

/** A kind of file that its first bytes identify. */
interface Signature {
  /** The first bytes; text stands for its ASCII bytes, with capitals or without. */
  readonly starts: string | readonly number[]
  /** What some kinds contain further on. */
  readonly contains?: string
  readonly kind: string
  /** The format to declare; null if it cannot be read. */
  readonly format: Format | null
  /** What to save in its place, if plain text would lose information. */
  readonly better?: string
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const GZIP = [0x1f, 0x8b]

const unreadable = (starts: Signature['starts'], kind: string, contains?: string): Signature => ({
  starts,
  kind,
  format: null,
  ...(contains !== undefined && { contains }),
})

const BY_R = 'the table in R with write.csv(data, "data.csv", row.names = FALSE, fileEncoding = "UTF-8"),'
const AS_XLSX = 'it as an Excel workbook (.xlsx)'

/** How to save a workbook that is protected with a password. */
export const WITH_PASSWORD = {
  kind: 'a file protected with a password',
  format: null,
  better: 'the workbook in Excel without a password, as .xlsx,',
} as const

const SIGNATURES: readonly Signature[] = [
  { ...unreadable(ZIP, 'an OpenDocument spreadsheet (.ods)', 'opendocument.spreadsheet'), better: AS_XLSX },
  { ...unreadable(ZIP, 'a binary Excel workbook (.xlsb)', 'xl/workbook.bin'), better: AS_XLSX },
  { ...unreadable(ZIP, 'a file of Numbers', 'Index/Document.iwa'), better: AS_XLSX },
  unreadable(ZIP, 'a Word document (.docx)', 'word/document.xml'),
  { starts: ZIP, kind: 'an Excel workbook (.xlsx) or another zip archive', format: 'xlsx' },
  { starts: COMPOUND, contains: wide('EncryptedPackage'), ...WITH_PASSWORD },
  unreadable(COMPOUND, 'a Word document (.doc)', wide('WordDocument')),
  { starts: COMPOUND, kind: 'an old Excel workbook (.xls)', format: 'xls' },
  { starts: '$FL2', kind: 'an SPSS file (.sav)', format: 'sav' },
  {
    starts: '$FL3',
    kind: 'a compressed SPSS file (.zsav)',
    format: 'sav',
  },
  unreadable('%PDF', 'a PDF'),
  {
    ...unreadable('<stata_dta>', 'a Stata file (.dta)'),
    better: 'the table in Stata with export delimited using "data.csv", nolabel',
  },
  ...[113, 114, 115].map((version) => ({
    ...unreadable([version, 2, 1], 'an old Stata file (.dta)'),
    better: 'the table in Stata with export delimited using "data.csv", nolabel',
  })),
  { ...unreadable('RDX', 'a workspace of R (.RData)'), better: BY_R },
  { ...unreadable(GZIP, 'a compressed file, such as an .rds or .RData file of R'), better: BY_R },
  unreadable([0xfd, 0x37, 0x7a, 0x58], 'a compressed file'),
  unreadable([...Array(12).fill(0), 0xc2, 0xea, 0x81, 0x60], 'a SAS file (.sas7bdat)'),
  unreadable('PAR1', 'a Parquet file'),
  unreadable('{"', 'a JSON file'),
  unreadable('[{', 'a JSON file'),
  ...['<!doctype', '<html', '<table', '<?xml'].map((starts) => ({
    ...unreadable(starts, 'a web page or another XML file, whatever its name is'),
    better: AS_XLSX,
  })),
]

/** The kind of file according to its first bytes; null for text and unknown kinds. */
export function signature(bytes: Uint8Array): Signature | null {
  const text = oneByteText(bytes.subarray(0, 40)).toLowerCase()
  const begins = (starts: Signature['starts']) =>
    typeof starts === 'string'
      ? text.startsWith(starts.toLowerCase())
      : starts.every((byte, i) => bytes[i] === byte)
  return (
    SIGNATURES.find(
      ({ starts, contains }) => begins(starts) && (contains === undefined || placeOf(contains, bytes) >= 0),
    ) ?? null
  )
}

/** A text of two bytes for each letter, as one byte for each. */
function wide(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join('')
}
