import { dirname, join } from 'node:path'
import { StudyProblems } from '../../problems.ts'
import { plural } from '../../sentences/plural.ts'
import { printableLines } from '../../sentences/printable.ts'
import { runStages } from '../../stages/run/run-stage.ts'
import { STAGE_NAMES, type StageName } from '../../stages/run/stage.ts'
import { Workspace } from '../../stages/run/workspace.ts'
import { STAGES } from '../../stages/stages.ts'
import { EXIT } from '../command.ts'
import { HERE, pathFromHere } from '../here.ts'
import { failure, printProblems } from '../printed-problems.ts'
import { closingLines, understoodLines } from './closing-lines.ts'
import { stageProgress } from './stage-progress.ts'

/** What `congruence run` is asked for. */
interface RunRequest {
  readonly study: string
  readonly out: string | null
  readonly from: StageName
  readonly to: StageName
  readonly quiet: boolean
  readonly deidentify: boolean
  /** The key file; null for its default place. */
  readonly key: string | null
  /** Whether files of others in the folder for the results may be replaced. */
  readonly force: boolean
}

/** Runs stages of a study; says what was found, or what was wrong and what is in the folder then. The exit status. */
export async function runStudy(request: RunRequest): Promise<number> {
  const { study, out, from, to, quiet, deidentify, key, force } = request
  const workspace = new Workspace(
    study,
    (id) => out ?? join(HERE, 'reports', deidentify ? `${id}-deidentified` : id),
    deidentify ? (id) => key ?? join(dirname(study), `${id}-key.csv`) : null,
    force,
  )
  const selected = STAGES.slice(STAGE_NAMES.indexOf(from), STAGE_NAMES.indexOf(to) + 1)
  const progress = await stageProgress(selected.length, quiet)
  try {
    await runStages(selected, STAGES, workspace, {
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
    const lines = [...understoodLines({ from, to }, workspace), ...closingLines(to, workspace)]
    console.log(printableLines(lines.join('\n')))
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
