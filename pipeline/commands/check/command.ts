import { command, EXIT } from '../command.ts'
import { WIDTH } from '../here.ts'
import { namedStudy, STUDY } from '../named-study.ts'

export const checkCommand = command({
  written: 'check [study]',
  purpose: 'Check the study and its files for mistakes; nothing is written',
  options: (parser) =>
    parser
      .positional('study', STUDY)
      .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
      .example('$0 check my/study.yaml', 'every problem with file, line, column and remedy')
      .example('$0 check my/study.yaml --format json', 'the same as JSON'),
  async run({ study, format }) {
    const { check, checkJson, checkText } = await import('./check.ts')
    const checked = await check(namedStudy(study))
    console.log(format === 'json' ? checkJson(checked) : checkText(checked, WIDTH))
    return checked.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done
  },
})
