import { fingerprint } from '../../artefacts/provenance.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { keyFingerprint } from '../pseudonyms/pseudonym-key.ts'
import { copiedCommand } from './copied-command.ts'
import { software } from './software.ts'
import type { Stage } from './stage.ts'
import { directlyBefore, readOf } from './stage-inputs.ts'
import type { Workspace } from './workspace.ts'

/** The name of the input that records the key of a deidentified run. */
const KEY = 'key'

/** Inputs of a stage other than artefacts: the plan, the code, and for `load` the data files and the key. */
function ownInputs(stage: Stage, workspace: Workspace): Record<string, string> {
  const { version } = software()
  const inputs: Record<string, string> = { 'study.yaml': workspace.plan(), pipeline: fingerprint(version) }
  if (stage.readsFilesOf !== 'study') return inputs
  for (const input of workspace.dataInputs()) {
    if ('seal' in input) inputs[`${input.key} file ${input.number}`] = input.seal
    else inputs[input.file] = input.sha256
  }
  if (workspace.keyFile !== null) inputs[KEY] = keyFingerprint(workspace.keyFile.key)
  return inputs
}

/**
 * The fingerprints of everything a stage reads, after checking that nothing is missing or stale.
 * @throws StudyProblems with the first stage that has to run again, and the command for it
 */
export function freshInputs(
  stage: Stage,
  stages: readonly Stage[],
  workspace: Workspace,
): Record<string, string> {
  const inputs = ownInputs(stage, workspace)
  for (const before of directlyBefore(stage, stages)) {
    const earlier = freshInputs(before, stages, workspace)
    const record = workspace.provenance()?.stages[before.name]
    const stale = (file: string, because: string) => staleArtefact(before, file, because, workspace)
    if (!record) throw stale(workspace.folder, `${before.name} has not been run yet`)
    if (Object.keys(record.from).length === 0)
      throw stale(workspace.folder, `a run was broken off while it wrote the results of ${before.name}`)
    const result = Object.keys(record.made)[0] ?? before.name
    // This is checked first, because with another key every sealed fingerprint differs too.
    if (record.from[KEY] !== earlier[KEY]) throw stale(result, 'it was made with another key')
    for (const [name, hash] of Object.entries(earlier)) {
      if (record.from[name] === hash) continue
      const because = name === 'pipeline' ? `by ${otherVersion(workspace)}` : `from another ${name}`
      throw stale(result, `it was made ${because}`)
    }
    for (const path of readOf(before, stage, stages, Object.keys(record.made))) {
      const hash = workspace.fingerprintOf(path)
      if (hash === null) throw stale(path, 'it is missing')
      if (hash !== record.made[path])
        throw stale(path, `it was changed after congruence ${before.name} wrote it`)
      inputs[path] = hash
    }
  }
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The version that wrote the results last, if it is another than this. */
function otherVersion(workspace: Workspace): string {
  const [wrote, runs] = [workspace.provenance()!.software.version, software().version]
  return wrote === runs
    ? 'another version of this program'
    : `version ${wrote} of this program, and this is version ${runs}`
}

function staleArtefact({ name }: Stage, file: string, because: string, workspace: Workspace): StudyProblems {
  const later = copiedCommand(workspace, 'run', ` --from ${name}`)
  const remedy = `run: ${copiedCommand(workspace, name)} (or, with all later stages: ${later})`
  return new StudyProblems([problem('stale-artefact', { file }, because, remedy)])
}
