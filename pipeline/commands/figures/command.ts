import { DOUBLE_COLUMN, SINGLE_COLUMN } from '../../charts/theme.ts'
import { plural } from '../../sentences/plural.ts'
import { command, EXIT, keysIn, resultsFolder, WORD } from '../command.ts'
import { pathFromHere, placeOf } from '../here.ts'

const WIDTHS = { '3.25': SINGLE_COLUMN, '6.5': DOUBLE_COLUMN } as const

export const figuresCommand = command({
  written: 'figures <folder>',
  purpose: 'Draw the figures of a folder of results again, for a manuscript',
  options: (parser) =>
    parser
      .positional(
        'folder',
        resultsFolder('A folder that congruence run has written; the data are not needed'),
      )
      .option('only', { ...WORD, describe: 'Only these figures, such as scatter,forest' })
      .option('width', {
        ...WORD,
        choices: ['3.25', '6.5'] as const,
        describe: 'Width of all figures in inches: one column or a page  [default: as in the report]',
      })
      .option('out', { ...WORD, describe: 'The folder to write to  [default: <folder>-figures]' })
      .example('$0 figures reports/my-study', 'to reports/my-study-figures/')
      .example('$0 figures reports/my-study --only scatter --width 3.25', 'one figure, for one column'),
  async run({ folder, only, width, out }) {
    const { remadeFigures } = await import('./figures.ts')
    const { path, figures } = await remadeFigures({
      folder: placeOf(folder),
      only: keysIn(only),
      width: width === undefined ? null : WIDTHS[width],
      out: placeOf(out),
    })
    console.log(`${plural(figures.length, 'figure')}: ${pathFromHere(path)}`)
    return EXIT.done
  },
})
