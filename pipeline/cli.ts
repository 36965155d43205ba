import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { hideBin } from 'yargs/helpers'
import { type Command, HERE, understood, WIDTH } from './command-line.ts'
import { UsageError } from './commands/usage-error.ts'
import { type Problem, problemLine, StudyProblems } from './problems.ts'
import type { KeyFile } from './stages/pseudonyms/key-file.ts'
import { PURPOSES, STAGE_NAMES, type Stage, type StageName } from './stages/run/stage.ts'
import type { Workspace } from './stages/run/workspace.ts'

/** The folder of this project, in which npx finds the command. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** What is built from the source has been installed, and npx finds it from where the person is. */
const IS_CLONE = import.meta.url.endsWith('.ts')

const EXIT = { done: 0, problems: 1, usage: 2 } as const

/** Does what was asked. Heavy modules load here, after the words are understood. */
async function execute(asked: Command): Promise<number> {
  if (asked.command === 'indices') {
    const { indicesShown } = await import('./commands/indices/indices-shown.ts')
    console.log(await indicesShown(asked, WIDTH))
    return EXIT.done
  }
  if (asked.command === 'explain') {
    const { explain } = await import('./commands/explain/explain.ts')
    console.log(explain(asked, WIDTH))
    return EXIT.done
  }
  if (asked.command === 'compute') {
    const { compute } = await import('./commands/compute/compute.ts')
    const voice = { show: (found: Problem) => show([found]), say: (line: string) => console.error(line) }
    return (await compute(asked.request, voice)) ? EXIT.done : EXIT.problems
  }
  if (asked.command === 'export') {
    const { exportResults } = await import('./commands/export/export.ts')
    const { path, tables } = await exportResults(asked.request)
    console.log(`${tables} tables: ${shownPath(path)}`)
    return EXIT.done
  }
  if (asked.command === 'init') {
    const { init } = await import('./commands/init.ts')
    const study = join(asked.folder, 'study.yaml')
    console.log(init(asked.folder).join('\n'))
    console.log(
      `Next${IS_CLONE ? ', in the folder of this project' : ''}: npx congruence run ${runnable(study)}`,
    )
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
    const { stageOverview } = await import('./stages/run/stage-overview.ts')
    console.log(stageOverview(STAGES))
    return EXIT.done
  }
  const { runStage } = await import('./stages/run/run-stage.ts')
  const { Workspace } = await import('./stages/run/workspace.ts')
  const { study, out, deidentify, key } = asked
  const workspace = new Workspace(
    study,
    (id) => out ?? join(HERE, 'reports', deidentify ? `${id}-deidentified` : id),
    deidentify ? (id) => key ?? join(dirname(study), `${id}-key.csv`) : null,
  )
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
  const shown = shownPath(workspace.folder)
  const key = workspace.keyFile === null ? [] : [keyLine(workspace.keyFile)]
  if (last !== 'report') return [`Results: ${shown}`, ...key]
  const { findingLines } = await import('./report/findings/lines.ts')
  return [
    `Report: ${join(shown, 'report.html')}`,
    ...findingLines({ study: workspace.study, rows: (table) => workspace.rows(table) }),
    ...(await comparisonLines(workspace)),
    ...key,
  ]
}

/** A path as it is seen from where the person is. */
function shownPath(path: string): string {
  const way = relative(HERE, path) || '.'
  return way.startsWith('..') ? path : way
}

/** A path as it is written where npx finds the command. */
function runnable(path: string): string {
  if (!IS_CLONE) return shownPath(path)
  const way = relative(PROJECT, path)
  return way.startsWith('..') ? path : way
}

/** Where it is written who is who. */
function keyLine({ path, added, isOld }: KeyFile): string {
  const grown = added > 0 && isOld ? `, ${added} ${added === 1 ? 'pseudonym' : 'pseudonyms'} added` : ''
  return `Key: ${shownPath(path)}${grown}. It says who is who: keep it, and apart from the results.`
}

/** How the study fares against what was published before. */
async function comparisonLines(workspace: Workspace): Promise<string[]> {
  const { replicationLines } = await import('./analyses/replication/lines.ts')
  const { originals } = await import('./analyses/replication/originals-table.ts')
  const { replication } = await import('./analyses/replication/table.ts')
  return replicationLines(workspace.rows(originals), workspace.rows(replication))
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
