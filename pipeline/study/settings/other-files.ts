/** What to do with a file that cannot be read in its format, by its extension or address. */
interface Advice {
  readonly words: string
  /** Whether it is an address and no file at all. */
  readonly isOnline: boolean
}

const inR = (read: string) =>
  `in R: write.csv(${read}, "data.csv", row.names = FALSE, fileEncoding = "UTF-8"); then name data.csv here`
const asXlsx = (program: string) =>
  `open it in ${program}, save it as an Excel workbook (.xlsx), and name that file here`

const BY_EXTENSION: Readonly<Record<string, string>> = {
  dta: 'a Stata file (.dta) cannot be read; in Stata: export delimited using "data.csv", nolabel; then name data.csv here',
  rds: `a file of R (.rds) cannot be read; ${inR('readRDS("data.rds")')}`,
  rdata: `a workspace of R (.RData) cannot be read; load it, and ${inR('your_data')}`,
  rda: `a workspace of R (.rda) cannot be read; load it, and ${inR('your_data')}`,
  sas7bdat:
    'a SAS file (.sas7bdat) cannot be read; in SAS: proc export data=yours outfile="data.csv" dbms=csv; run; then name data.csv here',
  xpt: 'a SAS transport file (.xpt) cannot be read; in SAS: proc export data=yours outfile="data.csv" dbms=csv; run; then name data.csv here',
  por: 'a portable SPSS file (.por) cannot be read; in SPSS: SAVE OUTFILE="data.sav".; then name data.sav here',
  spv: 'an SPSS output file (.spv) holds no data; save the data in SPSS with SAVE OUTFILE="data.sav"., and name data.sav here',
  pdf: 'a PDF cannot be read; save the table as CSV (comma-separated, UTF-8) in the program it was made with, and name that file here',
  doc: 'a Word document cannot be read; copy its table into Excel, save it as .xlsx, and name that file here',
  docx: 'a Word document cannot be read; copy its table into Excel, save it as .xlsx, and name that file here',
  numbers: `a file of Numbers cannot be read; in Numbers: File > Export To > Excel; then name the .xlsx file here`,
  ods: `an OpenDocument spreadsheet (.ods) cannot be read; ${asXlsx('LibreOffice')}`,
  fods: `an OpenDocument spreadsheet (.fods) cannot be read; ${asXlsx('LibreOffice')}`,
  xlsb: `a binary Excel workbook (.xlsb) cannot be read; ${asXlsx('Excel')}`,
  json: 'a JSON file cannot be read; export the data as CSV (comma-separated, UTF-8) and name that file here',
  jasp: 'a JASP file cannot be read; in JASP: Export Data as .csv; then name that file here',
  omv: 'a jamovi file cannot be read; in jamovi: Export as .csv; then name that file here',
  gsheet:
    'this is a link to Google Sheets and no file; in Google Sheets: File > Download > Microsoft Excel (.xlsx); then name the downloaded file here',
  zip: 'a zip archive cannot be read; unpack it and name the file in it here',
  gz: 'a compressed file cannot be read; unpack it and name the file in it here',
  html: 'a web page cannot be read; open it in Excel, save it as .xlsx, and name that file here',
  parquet:
    'a Parquet file cannot be read; export the data as CSV (comma-separated, UTF-8) and name that file here',
}

/** What to do with a file that the program does not read; null if it may be readable. */
export function adviceForFile(file: string): Advice | null {
  if (/^[a-z]+:\/\//i.test(file)) return { words: online(file), isOnline: true }
  const extension = file.split('.').at(-1)!.toLowerCase()
  const words = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension]! : null
  return words === null ? null : { words, isOnline: false }
}

function online(address: string): string {
  return /docs\.google\.com/i.test(address)
    ? 'a sheet online cannot be read; in Google Sheets: File > Download > Microsoft Excel (.xlsx); save it beside study.yaml and write the name of that file'
    : 'a web address cannot be read; download the file, save it beside study.yaml and write its name'
}
