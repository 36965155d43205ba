import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { hideBin } from 'yargs/helpers'
import { type Command, HERE, parseArguments, WIDTH } from './command-line.ts'
import { UsageError } from './commands/usage-error.ts'
import { countOf, groupLines } from './problem-groups.ts'
import { type Problem, problem, StudyProblems } from './problems.ts'
import { plural } from './sentences/plural.ts'
import { printableLines } from './sentences/printable.ts'
import type { KeyFile } from './stages/pseudonyms/key-file.ts'
import { PURPOSES, STAGE_NAMES, type Stage, type StageName } from './stages/run/stage.ts'
import type { Workspace } from './stages/run/workspace.ts'

/** The folder of this project, where npx finds the command. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** What is built from the source has been installed, and npx finds it from where the person is. */
const IS_CLONE = import.meta.url.endsWith('.ts')

const EXIT = { done: 0, problems: 1, usage: 2 } as const

/** Executes a command and returns the exit status. Large modules are loaded here, after the arguments are parsed. */
async function execute(command: Command): Promise<number> {
  if (command.command === 'indices') {
    const { indicesOutput } = await import('./commands/indices/indices-output.ts')
    console.log(await indicesOutput(command, WIDTH))
    return EXIT.done
  }
  if (command.command === 'explain') {
    const { explain } = await import('./commands/explain/explain.ts')
    console.log(printableLines(explain(command, WIDTH)))
    return EXIT.done
  }
  if (command.command === 'compute') {
    const { compute } = await import('./commands/compute/compute.ts')
    const messages = {
      problem: (it: Problem) => printProblems([it]),
      line: (text: string) => console.error(printableLines(text)),
    }
    return (await compute(command.request, messages)) ? EXIT.done : EXIT.problems
  }
  if (command.command === 'export') {
    const { exportResults } = await import('./commands/export/export.ts')
    const { path, tables } = await exportResults(command.request)
    console.log(printableLines(`${tables} tables: ${pathFromHere(path)}`))
    return EXIT.done
  }
  if (command.command === 'figures') {
    const { remadeFigures } = await import('./commands/figures/figures.ts')
    const { path, figures } = await remadeFigures(command.request)
    console.log(`${plural(figures.length, 'figure')}: ${pathFromHere(path)}`)
    return EXIT.done
  }
  if (command.command === 'init') {
    const { init, initFrom } = await import('./commands/init/init.ts')
    const { folder, from } = command
    const isDraft = from.length > 0
    const made = isDraft ? await initFrom(folder, from) : init(folder)
    console.log(printableLines(made.join('\n')))
    const next = `npx congruence ${isDraft ? 'check' : 'run'} ${runnable(join(folder, 'study.yaml'))}`
    const first = isDraft ? 'Next, decide the lines of study.yaml that say CHECK; then' : 'Next'
    console.log(`${first}${IS_CLONE ? ', in the folder of this project' : ''}: ${next}`)
    return EXIT.done
  }
  if (command.command === 'check') {
    const { check, checkJson, checkText } = await import('./commands/check.ts')
    const checked = await check(command.study)
    console.log(command.format === 'json' ? checkJson(checked) : checkText(checked, WIDTH))
    return checked.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done
  }
  const { STAGES } = await import('./stages/stages.ts')
  if (command.command === 'stages') {
    const { stageOverview } = await import('./stages/run/stage-overview.ts')
    console.log(stageOverview(STAGES))
    return EXIT.done
  }
  return runStudy(command, STAGES)
}

/** Runs stages of a study; says what was found, or what was wrong and what is in the folder then. */
async function runStudy(
  { study, out, from, to, quiet, deidentify, key, force }: Extract<Command, { command: 'run' }>,
  stages: readonly Stage[],
): Promise<number> {
  const { runStages } = await import('./stages/run/run-stage.ts')
  const { Workspace } = await import('./stages/run/workspace.ts')
  const workspace = new Workspace(
    study,
    (id) => out ?? join(HERE, 'reports', deidentify ? `${id}-deidentified` : id),
    deidentify ? (id) => key ?? join(dirname(study), `${id}-key.csv`) : null,
    force,
  )
  const selected = stages.slice(STAGE_NAMES.indexOf(from), STAGE_NAMES.indexOf(to) + 1)
  const progress = await stageProgress(selected.length, quiet)
  try {
    await runStages(selected, stages, workspace, {
      begins: progress.at,
      warns: (problems) => printProblems(problems.filter(({ severity }) => severity === 'warning')),
    })
  } catch (error) {
    progress.end()
    if (!(error instanceof StudyProblems)) throw error
    return failure(error, leftIn(workspace, error))
  }
  progress.end()
  if (!quiet) {
    const lines = await closingLines(to, workspace)
    console.log(printableLines([...(await understoodLines({ from, to }, workspace)), ...lines].join('\n')))
  }
  return EXIT.done
}

/** What is in the folder after a run that failed. */
function leftIn(workspace: Workspace, { problems }: StudyProblems): string {
  const codes = problems.map(({ code }) => code)
  if (codes.includes('mixed-results')) return 'the results are neither those of before nor new ones'
  const { folder, keyFile } = workspace
  const key =
    keyFile !== null && keyFile.added > 0
      ? `, but ${plural(keyFile.added, 'pseudonym')} in the key ${pathFromHere(keyFile.path)}`
      : ''
  if (codes.includes('in-use') || workspace.provenance() === null) return `nothing was written${key}`
  return `nothing was changed${key}: the results in ${pathFromHere(folder)} are those of before`
}

/** A progress bar of the stages on a terminal; nothing if the output is not a terminal. */
async function stageProgress(stages: number, quiet: boolean) {
  if (quiet || !process.stderr.isTTY) return { at: (_: Stage) => {}, end: () => {} }
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: '{bar} {stage}', clearOnComplete: true, hideCursor: true })
  bar.start(stages, 0, { stage: '' })
  let started = 0
  return {
    at: ({ name }: Stage) => bar.update(started++, { stage: `${name}: ${PURPOSES[name]}` }),
    end: () => bar.stop(),
  }
}

/** The place of the results and, after the last stage, the main findings. */
async function closingLines(last: StageName, workspace: Workspace): Promise<string[]> {
  const folder = pathFromHere(workspace.folder)
  const key = workspace.keyFile === null ? [] : [keyLine(workspace.keyFile)]
  if (last !== 'report') return [`Results: ${folder}`, ...key]
  const { findingLines } = await import('./report/findings/lines.ts')
  return [
    `Report: ${join(folder, 'report.html')}`,
    ...findingLines({ study: workspace.study, rows: (table) => workspace.rows(table) }),
    ...(await comparisonLines(workspace)),
    ...key,
  ]
}

/** What was understood of the data, after a run of all stages. */
async function understoodLines(
  { from, to }: { readonly from: StageName; readonly to: StageName },
  workspace: Workspace,
): Promise<string[]> {
  if (from !== 'load' || to !== 'report') return []
  const { pairsUnderstood } = await import('./stages/understood/pairs-understood.ts')
  const { shortText } = await import('./commands/understood/understood-text.ts')
  const { study } = workspace
  return [shortText(pairsUnderstood({ study, rows: (table) => workspace.rows(table) }), WIDTH), '']
}

/** The path relative to the current folder; unchanged if it is outside. */
function pathFromHere(path: string): string {
  const relativePath = relative(HERE, path) || '.'
  return relativePath.startsWith('..') ? path : relativePath
}

/** A path as it is written where npx finds the command. */
function runnable(path: string): string {
  if (!IS_CLONE) return pathFromHere(path)
  const way = relative(PROJECT, path)
  return way.startsWith('..') ? path : way
}

/** The place of the key file, with a reminder to protect it. */
function keyLine({ path, added, isOld }: KeyFile): string {
  const addition = added > 0 && isOld ? `, ${plural(added, 'pseudonym')} added` : ''
  return `Key: ${pathFromHere(path)}${addition}. This file links pseudonyms to people. Keep it safe, and separate from the results.`
}

/** The comparison of the study with the published results. */
async function comparisonLines(workspace: Workspace): Promise<string[]> {
  const { replicationLines } = await import('./analyses/replication/lines.ts')
  const { originals } = await import('./analyses/replication/originals-table.ts')
  const { replicationSummary } = await import('./analyses/replication/summary-table.ts')
  return replicationLines(workspace.rows(originals), workspace.rows(replicationSummary))
}

function printProblems(problems: readonly Problem[]): void {
  for (const { severity, text } of groupLines(problems)) {
    const colour = severity === 'error' ? 'red' : 'yellow'
    const mark = severity === null ? '' : `${styleText(colour, severity, { stream: process.stderr })} `
    console.error(`${mark}${text}`)
  }
}

/** Prints everything that is wrong, and what that means for the results. */
function failure({ problems }: StudyProblems, left: string): number {
  printProblems(problems)
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'))
  console.error(printableLines(`${plural(errors, 'problem')}; ${left}.`))
  return EXIT.problems
}

/** The sentence about an error that nobody has foreseen; where it happened only for those who ask. */
function faultText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = process.env.CONGRUENCE_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  const isTooLarge = error instanceof RangeError && /length|allocation|maximum size|call stack/i.test(message)
  const what = isTooLarge
    ? `Something in the files is too large for this program (${message}).`
    : `This is a fault of the program (${message}).`
  return `${what} No results were changed. Please report it with this line and the command; CONGRUENCE_DEBUG=1 before the command shows where it happened.${stack}`
}

async function main(words: string[]): Promise<number> {
  try {
    const command = await parseArguments(words)
    return command ? await execute(command) : EXIT.done
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
      console.error(printableLines(`${error.message}\nSee: congruence --help`))
      return EXIT.usage
    }
    if (error instanceof StudyProblems) {
      const isCutOff = error.problems.some(({ code }) => code === 'unwritable-output')
      return failure(error, isCutOff ? 'the output is incomplete' : 'nothing was written')
    }
    console.error(faultText(error))
    return EXIT.problems
  }
}

process.on('uncaughtException', (error) => {
  console.error(faultText(error))
  process.exit(EXIT.problems)
})

// A reader that has seen enough closes the pipe; everything else that standard output cannot take is an error.
let unwritten: NodeJS.ErrnoException | null = null
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') unwritten ??= error
})
process.on('exit', () => {
  if (unwritten === null || process.exitCode) return
  printProblems([
    problem('unwritable-output', { file: 'standard output' }, unwritten.code ?? unwritten.message),
  ])
  process.exitCode = EXIT.problems
})

process.exitCode = await main(hideBin(process.argv))
