import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT, WORD } from '../command.ts'
import { WIDTH } from '../here.ts'

export const explainCommand = command({
  written: 'explain [client] [therapist]',
  purpose: 'Calculate every index of one pair step by step',
  options: (parser) =>
    parser
      .positional('client', { type: 'string', describe: 'Holland code of the client, such as SAE' })
      .positional('therapist', { type: 'string', describe: 'Holland code of the therapist' })
      .option('client-scores', { ...WORD, describe: 'Six scores of the client: R,I,A,S,E,C' })
      .option('therapist-scores', { ...WORD, describe: 'Six scores of the therapist' })
      .option('tie-band', {
        ...WORD,
        describe: 'Scores less than this many points apart count as tied  [default: 0]',
      })
      .option('indices', { ...WORD, describe: 'Only these indices, such as c-index,iachan-m' })
      .option('json', { type: 'boolean', default: false, describe: 'Print exact numbers as JSON' })
      .example('$0 explain SAE SAI', 'two codes')
      .example(
        '$0 explain --client-scores 10,20,35,40,15,5 --therapist-scores 5,20,30,45,30,10 --tie-band 8',
        'two profiles; scores less than 8 apart count as tied',
      ),
  async run(argv) {
    const { explain } = await import('./explain.ts')
    const request = {
      client: argv.client ?? null,
      therapist: argv.therapist ?? null,
      clientScores: argv['client-scores'] ?? null,
      therapistScores: argv['therapist-scores'] ?? null,
      tieBand: argv['tie-band'] ?? null,
      indices: argv.indices ?? null,
      json: argv.json,
    }
    console.log(printableLines(explain(request, WIDTH)))
    return EXIT.done
  },
})
