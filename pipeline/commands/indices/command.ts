import { command, EXIT } from '../command.ts'
import { WIDTH } from '../here.ts'

export const indicesCommand = command({
  written: 'indices [id]',
  purpose: 'List every congruence index, or show one in full',
  options: (parser) =>
    parser
      .positional('id', { type: 'string', describe: 'Key of an index, such as c-index' })
      .option('json', { type: 'boolean', default: false, describe: 'Print everything as JSON' })
      .example('$0 indices', 'the list')
      .example('$0 indices zener-schnuelle', 'definition, rules, sources, worked examples'),
  async run({ id = null, json }) {
    const { indicesOutput } = await import('./indices-output.ts')
    console.log(await indicesOutput({ id, json }, WIDTH))
    return EXIT.done
  },
})
