import type { Argv } from 'yargs'
import { PURPOSES, STAGE_NAMES, type StageName } from '../../stages/run/stage.ts'
import { command, type OptionsOf, WORD } from '../command.ts'
import { placeOf } from '../here.ts'
import { namedStudy, STUDY } from '../named-study.ts'
import { UsageError } from '../usage-error.ts'

type Options = OptionsOf<typeof withStudy>

export const runCommand = command({
  written: 'run [study]',
  purpose: 'Run every stage, from the files of the study to the report',
  options: (parser) =>
    withStudy(parser)
      .option('from', { choices: STAGE_NAMES, default: 'load' as const, describe: 'First stage to run' })
      .option('to', { choices: STAGE_NAMES, default: 'report' as const, describe: 'Last stage to run' })
      .example('$0 run', 'the example study, to reports/example/')
      .example('$0 run my/study.yaml --out results', 'your study, to the folder results/')
      .example('$0 run my/study.yaml --from draw', 'only the figures and the report')
      .example('$0 run my/study.yaml --deidentify', 'results with pseudonyms, for sharing'),
  run: (argv) => run(argv, argv.from, argv.to),
})

/** Every stage as a command of its own. */
export const stageCommands = STAGE_NAMES.map((name) =>
  command({
    written: `${name} [study]`,
    purpose: `One stage alone: ${PURPOSES[name]}`,
    options: (parser) => withStudy(parser).example(`$0 ${name} my/study.yaml`, `run ${name} on your study`),
    run: (argv) => run(argv, name, name),
  }),
)

async function run(argv: Options, from: StageName, to: StageName): Promise<number> {
  if (STAGE_NAMES.indexOf(from) > STAGE_NAMES.indexOf(to))
    throw new UsageError(`--from ${from} comes after --to ${to}.`)
  const { out, key, deidentify, quiet, force } = argv
  if (key !== undefined && !deidentify)
    throw new UsageError('--key names the key file of a deidentified run; add --deidentify.')
  const { runStudy } = await import('./run-study.ts')
  return runStudy({
    study: namedStudy(argv.study),
    ...{ out: placeOf(out), key: placeOf(key) },
    ...{ from, to, quiet, deidentify, force },
  })
}

function withStudy(parser: Argv) {
  return parser
    .positional('study', STUDY)
    .option('out', { ...WORD, describe: 'Folder for the results  [default: reports/<study id>/]' })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: 'Write also to a folder with files that no run has written, and replace them',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print problems only' })
    .option('deidentify', {
      type: 'boolean',
      default: false,
      describe:
        'Replace identifiers by random pseudonyms, with results in reports/<study id>-deidentified/. Bootstrap and permutation results differ slightly from a run without it: report the numbers of the version you share',
    })
    .option('key', {
      ...WORD,
      describe:
        'With --deidentify: the key file, which links pseudonyms to identifiers; created or extended  [default: <study id>-key.csv beside the study file]',
    })
}
