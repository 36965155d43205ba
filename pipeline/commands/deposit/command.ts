import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT, resultsFolder, WORD } from '../command.ts'
import { HERE, pathFromHere, placeOf } from '../here.ts'
import { UsageError } from '../usage-error.ts'

const HELP = `The folder has the data, the plan and the results of the study, with descriptions by the rules of Psych-DS, \
CODECHECK 2.0, RO-Crate 1.1, Citation File Format and CodeMeta, a codebook, and a README with the commands that check it. \
The archive beside it has the same files.

--ratings shuffled is for clinics that may not share ratings: those of each pair are the ratings of another pair, and the \
results are those of the shuffled ratings. Every file says so.`

export const depositCommand = command({
  written: 'deposit <folder>',
  purpose: 'A folder and an archive of a finished study for a repository',
  options: (parser) =>
    parser
      .positional('folder', resultsFolder('A folder that congruence run --deidentify has written'))
      .option('out', { ...WORD, describe: 'The folder to write  [default: <folder>-deposit]' })
      .option('ratings', {
        ...WORD,
        choices: ['shuffled'] as const,
        describe: 'shuffled: the ratings of each pair are those of another one',
      })
      .option('identifiers', {
        type: 'boolean',
        default: false,
        describe: 'Deposit results whose people are not deidentified',
      })
      .option('date', { ...WORD, describe: 'The day of publication, such as 2027-01-31' })
      .option('license', {
        ...WORD,
        describe: 'The licence: a name of SPDX such as CC-BY-4.0, or an address',
      })
      .example('$0 deposit reports/my-study-deidentified', 'to reports/my-study-deidentified-deposit/')
      .example(
        '$0 deposit reports/my-study-deidentified --ratings shuffled',
        'without ratings of a real pair',
      )
      .epilogue(HELP),
  async run({ folder, out, ratings, identifiers, date, license }) {
    if (date !== undefined && !isDay(date))
      throw new UsageError(`--date ${date} is no day. Write it as in --date 2027-01-31.`)
    if (license !== undefined && !/^(https?:\/\/\S+|[A-Za-z0-9.+-]+)$/.test(license))
      throw new UsageError(
        `--license ${license} is neither a name of SPDX nor an address. Write it as in --license CC-BY-4.0.`,
      )
    const { deposit } = await import('./deposit.ts')
    const request = {
      ...{ folder: placeOf(folder), out: placeOf(out), shuffled: ratings === 'shuffled', identifiers },
      ...{ date: date ?? null, license: license ?? null },
    }
    const written = await deposit(request, HERE)
    const lines = [
      `${written.files} files: ${pathFromHere(written.folder)}`,
      `Archive: ${pathFromHere(written.archive)}`,
      ...written.open.map((it) => `To be added: ${it}.`),
    ]
    console.log(printableLines(lines.join('\n')))
    return EXIT.done
  },
})

/** True for a day of the calendar, such as 2027-01-31. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
