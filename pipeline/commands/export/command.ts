import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT, WORD } from '../command.ts'
import { pathFromHere, placeOf } from '../here.ts'

export const exportCommand = command({
  written: 'export <folder>',
  purpose: 'Every table of a folder of results as one file for a spreadsheet',
  options: (parser) =>
    parser
      .positional('folder', {
        type: 'string',
        demandOption: true,
        describe: 'A folder that congruence run has written',
      })
      .option('to', { choices: ['xlsx'] as const, default: 'xlsx' as const, describe: 'Format' })
      .option('out', { ...WORD, describe: 'The file to write  [default: <folder>.xlsx]' })
      .example('$0 export reports/my-study', 'to reports/my-study.xlsx: one sheet a table')
      .example('$0 export reports/my-study --to xlsx --out tables.xlsx', 'to another file'),
  async run({ folder, out }) {
    const { exportResults } = await import('./export.ts')
    const { path, tables } = await exportResults({ folder: placeOf(folder), out: placeOf(out) })
    console.log(printableLines(`${tables} tables: ${pathFromHere(path)}`))
    return EXIT.done
  },
})
