import type { Format } from '../../study/settings/source-file.ts'
import { csvFormat } from './csv-format.ts'
import { qualtricsFormat } from './qualtrics-format.ts'
import type { TableReader } from './raw-table.ts'
import { redcapFormat } from './redcap-format.ts'
import { savFormat } from './sav-format.ts'
import { workbookFormat } from './workbook-format.ts'

/** The reader of each format. The libraries for workbooks and SPSS files are loaded when such a file is read. */
export const READERS: Readonly<Record<Format, TableReader>> = {
  csv: csvFormat,
  tsv: csvFormat,
  xlsx: workbookFormat,
  xls: workbookFormat,
  sav: savFormat,
  qualtrics: qualtricsFormat,
  redcap: redcapFormat,
}
