import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { type Problem, problemLine, StudyProblems } from './problems.ts'
import { PURPOSES, STAGE_NAMES, type Stage, type StageName } from './stages/stage.ts'
import type { Workspace } from './stages/workspace.ts'

const EXIT = { done: 0, problems: 1, usage: 2 } as const

/** Wrong words on the command line. */
class UsageError extends Error {}

/** What the command line asks for, once it is understood. */
type Command =
  | {
      readonly command: 'run'
      readonly study: string
      readonly out: string | null
      readonly from: StageName
      readonly to: StageName
      readonly quiet: boolean
    }
  | { readonly command: 'stages' }
  | { readonly command: 'check'; readonly study: string; readonly format: 'text' | 'json' }
  | { readonly command: 'init'; readonly folder: string }

interface Options {
  study?: string | undefined
  out?: string | undefined
  from?: StageName | undefined
  to?: StageName | undefined
  quiet?: boolean | undefined
}

/** `npm start` runs in the project's folder; paths are relative to where the person typed it. */
const HERE = (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) || process.cwd()
const EXAMPLE = fileURLToPath(new URL('../data/example/study.yaml', import.meta.url))

/** The command that the words ask for; null if help or the version was all that was wanted. */
async function understood(words: string[]): Promise<Command | null> {
  let asked: Command | null = null
  const run = (argv: Options, from: StageName, to: StageName) => {
    if (STAGE_NAMES.indexOf(from) > STAGE_NAMES.indexOf(to))
      throw new UsageError(`--from ${from} comes after --to ${to}.`)
    const out = argv.out === undefined ? null : resolve(HERE, argv.out)
    const study = argv.study === undefined ? EXAMPLE : resolve(HERE, argv.study)
    asked = { command: 'run', study, out, from, to, quiet: argv.quiet ?? false }
  }
  const parser = yargs(words)
    .scriptName('congruence')
    .usage(
      '$0 <command> [study] [options]\n\nFrom Holland codes of therapist-client pairs and early ratings to a report.',
    )
    .command(
      'run [study]',
      'Run every stage, from the files of the study to the report',
      (command) =>
        withStudy(command)
          .option('from', { choices: STAGE_NAMES, default: 'load' as const, describe: 'First stage to run' })
          .option('to', { choices: STAGE_NAMES, default: 'report' as const, describe: 'Last stage to run' })
          .example('$0 run', 'the example study, to reports/example/')
          .example('$0 run my/study.yaml --out results', 'your study, to the folder results/')
          .example('$0 run my/study.yaml --from draw', 'only figures and report again'),
      (argv) => run(argv, argv.from, argv.to),
    )
  for (const name of STAGE_NAMES) {
    parser.command(
      `${name} [study]`,
      `One stage alone: ${PURPOSES[name]}`,
      (command) => withStudy(command).example(`$0 ${name} my/study.yaml`, `run ${name} on your study`),
      (argv) => run(argv, name, name),
    )
  }
  parser
    .command(
      'check [study]',
      'Look for mistakes in the study and its files; nothing is written',
      (command) =>
        command
          .positional('study', STUDY)
          .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
          .example('$0 check my/study.yaml', 'every problem with file, line, column and remedy')
          .example('$0 check my/study.yaml --format json', 'the same for machines'),
      ({ study, format }) => {
        asked = { command: 'check', study: study === undefined ? EXAMPLE : resolve(HERE, study), format }
      },
    )
    .command(
      'init <folder>',
      'Write the skeleton of a study that runs, to be filled in',
      (command) =>
        command
          .positional('folder', { type: 'string', demandOption: true, describe: 'A new or empty folder' })
          .example('$0 init my-study', 'then: congruence run my-study/study.yaml'),
      ({ folder }) => {
        asked = { command: 'init', folder: resolve(HERE, folder) }
      },
    )
    .command('stages', 'List the stages in order, with what each reads and writes', {}, () => {
      asked = { command: 'stages' }
    })
    .demandCommand(1, 'Say what to do: for example, congruence run.')
    .strict()
    .recommendCommands()
    .version(false)
    .help()
    .alias('h', 'help')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .epilogue(
      'Exit status: 0 done; 1 the data have problems, all listed, nothing written; 2 wrong command line.',
    )
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message)
    })
  await parser.parseAsync()
  return asked
}

const STUDY = {
  type: 'string',
  describe: 'The study file  [default: data/example/study.yaml]',
} as const

function withStudy<T>(command: import('yargs').Argv<T>) {
  return command
    .positional('study', STUDY)
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder of the results  [default: reports/<study id>/]',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print nothing but problems' })
}

/** Does what was asked. Heavy modules load here, after the words are understood. */
async function execute(asked: Command): Promise<number> {
  if (asked.command === 'init') {
    const { init } = await import('./commands/init.ts')
    const shown = relative(HERE, asked.folder) || '.'
    console.log(`${init(asked.folder).join('\n')}\nNext: congruence run ${join(shown, 'study.yaml')}`)
    return EXIT.done
  }
  if (asked.command === 'check') {
    const { check, checkJson, checkText } = await import('./commands/check.ts')
    const problems = await check(asked.study)
    console.log(asked.format === 'json' ? checkJson(problems) : checkText(problems))
    return problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done
  }
  const { STAGES } = await import('./stages/stages.ts')
  if (asked.command === 'stages') {
    const { stageOverview } = await import('./stages/stage-overview.ts')
    console.log(stageOverview(STAGES))
    return EXIT.done
  }
  const { runStage } = await import('./stages/run-stage.ts')
  const { Workspace } = await import('./stages/workspace.ts')
  const workspace = new Workspace(asked.study, (id) => asked.out ?? join(HERE, 'reports', id))
  const chosen = STAGES.slice(STAGE_NAMES.indexOf(asked.from), STAGE_NAMES.indexOf(asked.to) + 1)
  const progress = await stageProgress(chosen.length, asked.quiet)
  try {
    for (const stage of chosen) {
      progress.at(stage)
      show((await runStage(stage, STAGES, workspace)).filter(({ severity }) => severity === 'warning'))
    }
  } finally {
    progress.end()
  }
  if (!asked.quiet) console.log((await closingLines(asked.to, workspace)).join('\n'))
  return EXIT.done
}

/** A bar of the stages on a terminal; nothing where the output goes elsewhere. */
async function stageProgress(stages: number, quiet: boolean) {
  if (quiet || !process.stderr.isTTY) return { at: (_: Stage) => {}, end: () => {} }
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: '{bar} {stage}', clearOnComplete: true, hideCursor: true })
  bar.start(stages, 0, { stage: '' })
  let begun = 0
  return {
    at: ({ name }: Stage) => bar.update(begun++, { stage: `${name}: ${PURPOSES[name]}` }),
    end: () => bar.stop(),
  }
}

/** Where the results lie and, after the report, what was found. */
async function closingLines(last: StageName, workspace: Workspace): Promise<string[]> {
  const folder = relative(HERE, workspace.folder) || '.'
  const shown = folder.startsWith('..') ? workspace.folder : folder
  if (last !== 'report') return [`Results: ${shown}`]
  const { findingLines } = await import('./report/finding-lines.ts')
  const { associations } = await import('./artefacts/associations.ts')
  return [
    `Report: ${join(shown, 'report.html')}`,
    ...findingLines(workspace.study, workspace.rows(associations)),
  ]
}

function show(problems: readonly Problem[]): void {
  for (const it of problems) {
    const colour = it.severity === 'error' ? 'red' : 'yellow'
    console.error(`${styleText(colour, it.severity, { stream: process.stderr })} ${problemLine(it)}`)
  }
}

async function main(words: string[]): Promise<number> {
  try {
    const asked = await understood(words)
    return asked ? await execute(asked) : EXIT.done
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
      console.error(`${error.message}\nSee: congruence --help`)
      return EXIT.usage
    }
    if (!(error instanceof StudyProblems)) throw error
    show(error.problems)
    const errors = error.problems.filter(({ severity }) => severity === 'error').length
    console.error(`${errors} ${errors === 1 ? 'problem' : 'problems'}; nothing was written.`)
    return EXIT.problems
  }
}

process.exitCode = await main(hideBin(process.argv))
