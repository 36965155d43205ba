import { join } from 'node:path'
import { printableLines } from '../../sentences/printable.ts'
import { command, EXIT } from '../command.ts'
import { IS_CLONE, placeOf, runnable } from '../here.ts'

export const initCommand = command({
  written: 'init <folder>',
  purpose: 'Create a small study that runs, as a template for your own',
  options: (parser) =>
    parser
      .positional('folder', { type: 'string', demandOption: true, describe: 'A new or empty folder' })
      .option('from', {
        type: 'string',
        array: true,
        requiresArg: true,
        describe: 'Files of yours, of any format: drafts a study.yaml for them; they are not changed',
      })
      .example('$0 init my-study', 'then: congruence run my-study/study.yaml')
      .example('$0 init my-study --from people.xlsx ratings.sav', 'a draft to be checked'),
  async run({ folder, from = [] }) {
    const { init, initFrom } = await import('./init.ts')
    const [path, isDraft] = [placeOf(folder), from.length > 0]
    const made = isDraft
      ? await initFrom(
          path,
          from.map((file) => placeOf(file)),
        )
      : init(path)
    console.log(printableLines(made.join('\n')))
    const next = `npx congruence ${isDraft ? 'check' : 'run'} ${runnable(join(path, 'study.yaml'))}`
    const first = isDraft ? 'Next, decide the lines of study.yaml that say CHECK; then' : 'Next'
    console.log(`${first}${IS_CLONE ? ', in the folder of this project' : ''}: ${next}`)
    return EXIT.done
  },
})
