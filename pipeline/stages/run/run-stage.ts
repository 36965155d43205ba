import type { Problem } from '../../problems.ts'
import { freshInputs } from './freshness.ts'
import { mixedResults } from './mixed-results.ts'
import type { Stage } from './stage.ts'
import type { Workspace } from './workspace.ts'

/** Told while stages run. */
interface Watching {
  begins?(stage: Stage): void
  warns?(problems: readonly Problem[]): void
}

/** Runs one stage, as {@link runStages} does. */
export function runStage(
  stage: Stage,
  stages: readonly Stage[],
  workspace: Workspace,
): Promise<readonly Problem[]> {
  return runStages([stage], stages, workspace)
}

/**
 * Runs stages as one act: checks that the inputs of each are fresh, computes its results, and at the end makes the results
 * of all current together.
 * @returns the warnings of the stages
 * @throws StudyProblems if the data or the inputs have errors; the folder is as it was then
 */
export async function runStages(
  selected: readonly Stage[],
  stages: readonly Stage[],
  workspace: Workspace,
  watching: Watching = {},
): Promise<readonly Problem[]> {
  const [first] = selected
  if (first === undefined) return []
  workspace.open(() => mixedResults(first, workspace))
  try {
    const all: Problem[] = []
    const warn = (problems: readonly Problem[]) => {
      all.push(...problems)
      watching.warns?.(problems)
    }
    warn(workspace.keyFile?.closed() ?? [])
    for (const stage of selected) {
      watching.begins?.(stage)
      warn(await madeBy(stage, stages, workspace))
    }
    workspace.commit()
    return all
  } finally {
    workspace.close()
  }
}

/**
 * The files that a run of these stages writes, with their record; nothing is written.
 * @throws StudyProblems if the data or the inputs have errors
 */
export async function recomputed(
  selected: readonly Stage[],
  stages: readonly Stage[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, Uint8Array>> {
  for (const stage of selected) await madeBy(stage, stages, workspace)
  return workspace.results()
}

/** Keeps the results of a stage in the workspace. */
async function madeBy(
  stage: Stage,
  stages: readonly Stage[],
  workspace: Workspace,
): Promise<readonly Problem[]> {
  const from = freshInputs(stage, stages, workspace)
  const declared = new Set(stage.reads.map(({ file }) => file))
  const output = await stage.make({
    study: workspace.study,
    sources: workspace.sources(),
    inputs: workspace.inputs(),
    software: workspace.software,
    deidentified: workspace.keyFile !== null,
    rows(artefact) {
      if (!declared.has(artefact.file))
        throw new Error(`${stage.name} does not declare to read ${artefact.file}`)
      return workspace.rows(artefact)
    },
    file: (path) => workspace.file(path),
  })
  const warnings = output.warnings ?? []
  if (stage.readsFilesOf === 'study') {
    const deidentified = workspace.deidentified(output)
    // Another run may have begun the key meanwhile: what seals fingerprints is known only now.
    workspace.save(stage, freshInputs(stage, stages, workspace), deidentified)
  } else workspace.save(stage, from, output)
  return warnings
}
