import { command, EXIT, resultsFolder, WORD } from '../command.ts'
import { pathFromHere, placeOf } from '../here.ts'
import { UsageError } from '../usage-error.ts'

export const verifyCommand = command({
  written: 'verify <folder>',
  purpose: 'Recompute a folder of results, and say where it differs',
  options: (parser) =>
    parser
      .positional(
        'folder',
        resultsFolder('A folder that congruence run has written; nothing in it is changed'),
      )
      .option('study', {
        ...WORD,
        describe: 'Recompute from this study file and its data; without it from the tables in the folder',
      })
      .option('key', {
        ...WORD,
        describe: 'The key of deidentified results  [default: <study id>-key.csv beside the study file]',
      })
      .option('out', { ...WORD, describe: 'Write all files as they should be to this new folder' })
      .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
      .example('$0 verify reports/my-study --study my/study.yaml', 'every file, from the data')
      .example(
        '$0 verify shared/results',
        'all that follows from the tables in the folder, without the data',
      ),
  async run({ folder, study, key, out, format }) {
    if (key !== undefined && study === undefined)
      throw new UsageError('--key belongs to the data; add --study and the path of study.yaml.')
    const { verified } = await import('./verify.ts')
    const { verificationJson, verificationText } = await import('./verification-text.ts')
    const found = await verified({
      folder: placeOf(folder),
      study: placeOf(study),
      key: placeOf(key),
      out: placeOf(out),
    })
    const shown = {
      ...found,
      folder: pathFromHere(found.folder),
      study: found.study === null ? null : pathFromHere(found.study),
    }
    console.log(format === 'json' ? verificationJson(shown) : verificationText(shown))
    const isRight = found.differences.length === 0 && (found.claims?.broken.length ?? 0) === 0
    return isRight ? EXIT.done : EXIT.problems
  },
})
