import { resolve } from 'node:path'
import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT, keysIn, WORD } from '../command.ts'
import { HERE, placeOf } from '../here.ts'
import { printProblems } from '../printed-problems.ts'

const COLUMNS = `Client and therapist each need a code (columns client, therapist) or six scores (client_R ... \
client_C, therapist_R ... therapist_C), or both. Every column is copied unchanged; one column is added for each index, \
with NA where the index is undefined.

Small letters, spaces around a code, full-width letters and separators (S-A-I) are accepted and reported in the summary. \
A person without a code (empty or NA) has NA for code indices and is reported in the summary. With any other code, the \
file is refused or, with --on-error skip, the row is left out and listed in <out>.skipped.csv (on standard error if the \
results go to standard output).

With results on standard output, rows are written as they are read: with --on-error stop, the output ends before the \
first bad row, and the exit status is 1.`

export const computeCommand = command({
  written: 'compute <pairs>',
  purpose: 'Add congruence indices to a CSV file of pairs (- for standard input)',
  options: (parser) =>
    parser
      .positional('pairs', { type: 'string', demandOption: true, describe: 'The file of pairs, or -' })
      .option('out', { ...WORD, describe: 'File for the results  [default: standard output]' })
      .option('indices', {
        ...WORD,
        describe: 'Keys of indices, separated by commas  [default: all that the columns allow]',
      })
      .option('long', { type: 'boolean', default: false, describe: 'One row for each pair and index' })
      .option('on-error', {
        choices: ['stop', 'skip'] as const,
        default: 'stop' as const,
        describe: 'For a row that cannot be used: refuse the whole file, or leave the row out and list it',
      })
      .example(
        '$0 compute pairs.csv --out indices.csv',
        'the columns client and therapist have codes such as SAE',
      )
      .example('$0 compute - --indices c-index,iachan-m < pairs.csv', 'a stream, two indices')
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'Replace a file of others that has the name of the list of rows left out',
      })
      .epilogue(COLUMNS),
  async run({ pairs, out, indices, long, force, ...argv }, words) {
    const { compute } = await import('./compute.ts')
    // yargs turns a single dash into an empty word.
    const isStream = pairs === '' && words.includes('-')
    const request = {
      pairs: isStream ? '-' : resolve(HERE, pairs),
      displayName: pairs,
      out: out === '-' ? null : placeOf(out),
      indices: keysIn(indices),
      ...{ long, onError: argv['on-error'], force },
    }
    const isDone = await compute(request, {
      problem: (it) => printProblems([it]),
      line: (text) => console.error(printableLines(text)),
    })
    return isDone ? EXIT.done : EXIT.problems
  },
})
