import { command, EXIT } from '../command.ts'

export const stagesCommand = command({
  written: 'stages',
  purpose: 'List the stages in order, with what each reads and writes',
  options: (parser) => parser,
  async run() {
    const [{ stageOverview }, { STAGES }] = await Promise.all([
      import('../../stages/run/stage-overview.ts'),
      import('../../stages/stages.ts'),
    ])
    console.log(stageOverview(STAGES))
    return EXIT.done
  },
})
