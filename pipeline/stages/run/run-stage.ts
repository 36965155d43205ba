import { type Problem, StudyProblems } from '../../problems.ts'
import { freshInputs } from './freshness.ts'
import { mixedResults } from './mixed-results.ts'
import type { Stage } from './stage.ts'
import type { Workspace } from './workspace.ts'

/**
 * Runs one stage: makes sure that what it reads is fresh, lets it make its results, and writes them at once.
 * @returns the warnings that the stage has for the researcher
 * @throws StudyProblems if the data or the stage's input do not allow it; nothing is written then
 */
export async function runStage(
  stage: Stage,
  stages: readonly Stage[],
  workspace: Workspace,
): Promise<readonly Problem[]> {
  const mixed = mixedResults(stage, workspace)
  if (mixed !== null) throw new StudyProblems([mixed])
  const from = freshInputs(stage, stages, workspace)
  const declared = new Set(stage.reads.map(({ file }) => file))
  const made = await stage.make({
    study: workspace.study,
    sources: workspace.sources(),
    inputs: workspace.inputs(),
    deidentified: workspace.keyFile !== null,
    rows(artefact) {
      if (!declared.has(artefact.file))
        throw new Error(`${stage.name} does not declare to read ${artefact.file}`)
      return workspace.rows(artefact)
    },
    file: (path) => workspace.file(path),
  })
  workspace.keep(stage, from, stage.readsFilesOf === 'study' ? workspace.deidentified(made) : made)
  return made.warnings ?? []
}
