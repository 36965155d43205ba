import { command, EXIT, resultsFolder, WORD } from '../command.ts'
import { pathFromHere, placeOf } from '../here.ts'

export const crosscheckCommand = command({
  written: 'crosscheck <folder>',
  purpose: 'Write an R script that computes a folder of results again, and run it where R is installed',
  options: (parser) =>
    parser
      .positional(
        'folder',
        resultsFolder('A folder that congruence run has written; nothing in it is changed'),
      )
      .option('out', { ...WORD, describe: 'The script to write  [default: <folder>-crosscheck.R]' })
      .option('all', {
        type: 'boolean',
        default: false,
        describe: 'Print every number, not only what differs',
      })
      .example('$0 crosscheck reports/my-study', 'every table by its largest difference from R')
      .example('Rscript reports/my-study-crosscheck.R reports/my-study', 'the same without this program'),
  async run({ folder, out, all }) {
    const { crosschecked } = await import('./crosscheck.ts')
    const { script, outcome } = await crosschecked({ folder: placeOf(folder), out: placeOf(out), all })
    console.log(`The script: ${pathFromHere(script)}`)
    if (outcome === 'no-r')
      console.error(
        'Nothing was checked, because R was not found. Install it (on Debian: apt-get install r-base-core), or run the script on a computer that has R.',
      )
    return outcome === 'agrees' ? EXIT.done : EXIT.problems
  },
})
