import type { Stage, StageName, TableFile } from './stage.ts'

/** The path of a table in the folder of results. */
export const artefactPath = ({ file }: TableFile): string => `artefacts/${file}`

/** The stage that writes each artefact. */
function producers(stages: readonly Stage[]): Map<string, Stage> {
  return new Map(stages.flatMap((stage) => stage.writes.map((artefact) => [artefact.file, stage])))
}

/** The stages whose results a stage reads. */
export function directlyBefore(stage: Stage, stages: readonly Stage[]): Stage[] {
  const producer = producers(stages)
  const needed = new Set<StageName>(stage.reads.map((artefact) => producer.get(artefact.file)!.name))
  if (stage.readsFilesOf && stage.readsFilesOf !== 'study') needed.add(stage.readsFilesOf)
  return stages.filter(({ name }) => needed.has(name))
}

/** The paths of what a stage reads of the results of one before it, which has made these files. */
export function readOf(
  before: Stage,
  stage: Stage,
  stages: readonly Stage[],
  made: readonly string[],
): Set<string> {
  const producer = producers(stages)
  const artefacts = stage.reads.filter(({ file }) => producer.get(file) === before).map(artefactPath)
  return new Set([...artefacts, ...(before.name === stage.readsFilesOf ? made : [])])
}
