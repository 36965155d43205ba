import { count } from '../../sentences/plural.ts'

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text',
  tsv: 'text separated by tabs',
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook',
  sav: 'an SPSS file',
  qualtrics: 'an export of Qualtrics',
  redcap: 'an export of REDCap',
}

/** How a file is read, in plain words: "an Excel workbook, sheet Pairs, column names in row 3". */
export function readingInWords(settings: Readonly<Record<string, unknown>>): string {
  const { format, sheet, header, delimiter, decimal, encoding, until, merged } = settings
  const parts = [
    typeof format === 'string' ? (FORMATS[format] ?? format) : '',
    sheet === undefined ? '' : `sheet ${sheet}`,
    header === undefined
      ? ''
      : `column names in ${Array.isArray(header) ? `rows ${header.join(' and ')}` : `row ${header}`}`,
    delimiter === undefined ? '' : `cells separated by ${delimiter === 'tab' ? 'tabs' : delimiter}`,
    decimal === ',' ? 'decimal commas' : '',
    encoding === undefined ? '' : `letters as ${encoding}`,
    until === undefined ? '' : 'up to the first empty row',
    merged === undefined ? '' : 'merged cells filled',
  ]
  return parts.filter(Boolean).join(', ')
}

/** The number of rows, if the file was read to its end. */
export const rowsInWords = (rows: number | null) =>
  rows === null ? '' : `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`
