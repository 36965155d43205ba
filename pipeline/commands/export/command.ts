import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT, resultsFolder, WORD } from '../command.ts'
import { pathFromHere, placeOf } from '../here.ts'

/** The formats by their names in `export.ts`, which is loaded only when something is exported. */
const FORMATS = ['xlsx', 'sav', 'rds', 'csv2'] as const

const HELP = `xlsx is one workbook with a sheet for each table. The others are a folder with a file for each table: sav for \
SPSS, PSPP and jamovi, with labels, levels of measurement and missing values; rds for readRDS of R, with factors and \
labels; csv2 for spreadsheets that write numbers with a comma, with semicolons between cells.`

export const exportCommand = command({
  written: 'export <folder>',
  purpose: 'Every table of a folder of results for Excel, SPSS, R or another spreadsheet',
  options: (parser) =>
    parser
      .positional('folder', resultsFolder())
      .option('to', { choices: FORMATS, default: 'xlsx' as const, describe: 'Format' })
      .option('out', {
        ...WORD,
        describe: 'The workbook or the folder to write  [default: <folder>.xlsx, <folder>-sav and so on]',
      })
      .example('$0 export reports/my-study', 'to reports/my-study.xlsx: one sheet a table')
      .example('$0 export reports/my-study --to sav', 'to reports/my-study-sav/: one SPSS file a table')
      .example(
        '$0 export reports/my-study --to rds --out tables',
        'to tables/: readRDS("tables/analysis.rds")',
      )
      .epilogue(HELP),
  async run({ folder, to, out }) {
    const { exportResults } = await import('./export.ts')
    const { path, tables } = await exportResults({ folder: placeOf(folder), to, out: placeOf(out) })
    console.log(printableLines(`${tables} tables: ${pathFromHere(path)}`))
    return EXIT.done
  },
})
