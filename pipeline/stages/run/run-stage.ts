import { type Problem, StudyProblems } from '../../problems.ts'
import { freshInputs } from './freshness.ts'
import { mixedResults } from './mixed-results.ts'
import type { Stage } from './stage.ts'
import type { Workspace } from './workspace.ts'

/**
 * Runs one stage: checks that its inputs are fresh, computes its results, and writes all of them together.
 * @returns the warnings of the stage
 * @throws StudyProblems if the data or the inputs have errors; nothing is written then
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
  const output = await stage.make({
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
  workspace.save(stage, from, stage.readsFilesOf === 'study' ? workspace.deidentified(output) : output)
  return output.warnings ?? []
}
