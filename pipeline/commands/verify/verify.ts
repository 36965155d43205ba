import { dirname, join } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { type FilesIn, filesIn } from '../../stages/disk/files-in.ts'
import { PROVENANCE } from '../../stages/run/own-folder.ts'
import { PLAN } from '../../stages/run/plan-file.ts'
import { recomputed } from '../../stages/run/run-stage.ts'
import { shellWord } from '../../stages/run/shell-word.ts'
import { software } from '../../stages/run/software.ts'
import { STAGE_NAMES } from '../../stages/run/stage.ts'
import { artefactPath } from '../../stages/run/stage-inputs.ts'
import { Workspace } from '../../stages/run/workspace.ts'
import { STAGES } from '../../stages/stages.ts'
import type { Study } from '../../study/study.ts'
import { type ClaimsCheck, checkedClaims } from './claims-check.ts'
import type { Difference } from './difference.ts'
import { differingFiles, unlikeRecord, withoutEchoes } from './differing-files.ts'
import { remadeFromFolder } from './from-folder.ts'
import { type FolderRecord, recordIn } from './record.ts'

/** What `congruence verify` is asked for. */
export interface VerifyRequest {
  /** The folder of results. */
  readonly folder: string
  /** The study file, if the data are there. */
  readonly study: string | null
  /** The key of deidentified results; null for its default place. */
  readonly key: string | null
  /** A new folder for the files as they should be; null: they are only compared. */
  readonly out: string | null
}

/** What was found of a folder of results. */
export interface Verification {
  readonly folder: string
  readonly study: string | null
  /** How many files were compared with what they should be; of the others only fingerprints could be. */
  readonly compared: number
  readonly differences: readonly Difference[]
  /** The printed numbers looked up in the tables of the folder; null if the folder does not say where they come from. */
  readonly claims: ClaimsCheck | null
  /** What could not be checked, in words. */
  readonly unchecked: readonly string[]
  /** Whether the study file and its data are other than those of the results. */
  readonly otherInputs: readonly ('plan' | 'data')[]
  /** The Node.js that the results were made on, if it is another. */
  readonly madeOn: string | null
  /** What may have been changed together with its fingerprints, since several files do not follow from it; none if they do. */
  readonly suspects: readonly string[]
  /** The command that gives the files as they should be, in a folder of their own; null if all are. */
  readonly remedy: string | null
}

/**
 * Compares every file of a folder of results with what it should be: recomputed from the data, or without them remade from
 * the tables that `load` has written.
 * @throws StudyProblems if it is no folder of results of this version, or the data cannot be read
 */
export async function verified(request: VerifyRequest): Promise<Verification> {
  const { folder, study, out } = request
  if (out !== null && isThere(out)) throw new StudyProblems([problem('folder-not-empty', { file: out })])
  const files = filesIn(folder)
  const record = recordIn(folder, files, runAgain(request))
  // Node.js is not a part of the results: the same numbers come of any.
  const { node } = record.provenance.software
  const { made, differences, of, taken, unchecked } =
    study === null
      ? await withoutData(request, files, record, { ...software(), node })
      : await withData(request, study, record, { ...software(), node })
  const others =
    made === null ? unlikeRecord(files, record.provenance) : await differingFiles(files, made, of)
  const known = new Set(differences.map(({ file }) => file))
  const all = withoutEchoes([...differences, ...others.filter(({ file }) => !known.has(file))], files)
  if (out !== null && made !== null) atomicWrite(out, made)
  return {
    ...{ folder, study, unchecked },
    compared: made?.size ?? 0,
    claims: checkedClaims(files),
    differences: all.sort((a, b) => (a.file < b.file ? -1 : 1)),
    otherInputs: study === null ? [] : otherInputs(all),
    madeOn: node === process.versions.node ? null : node,
    suspects: made !== null && doNotFollow(all) ? taken : [],
    remedy: all.length === 0 || made === null ? null : verifyTo(request, `${folder}-remade`),
  }
}

/** What the record names otherwise: the plan of the study, or its data. */
function otherInputs(differences: readonly Difference[]): ('plan' | 'data')[] {
  const record = differences.find(({ file }) => file === PROVENANCE)
  const isOther = (path: RegExp) => record?.places.some(({ where }) => path.test(where ?? '')) ?? false
  return [
    ...(isOther(/^stages\.load\.from\["study\.yaml"\]/) ? (['plan'] as const) : []),
    ...(isOther(/^inputs\b/) ? (['data'] as const) : []),
  ]
}

/** True if tables differ with what follows from them: where only a table was changed, what followed from it is as before. */
function doNotFollow(differences: readonly Difference[]): boolean {
  const changed = differences.filter(({ kind, file }) => kind === 'changed' && file !== PROVENANCE)
  return changed.length > 1 && changed.some(({ file }) => file.startsWith('artefacts/'))
}

type Made = Omit<Awaited<ReturnType<typeof remadeFromFolder>>, 'study'> & {
  readonly of: Study | null
  /** The files that were taken as they are. */
  readonly taken: readonly string[]
  readonly unchecked: readonly string[]
}

async function withData(
  request: VerifyRequest,
  study: string,
  { provenance, last }: FolderRecord,
  software: FolderRecord['provenance']['software'],
): Promise<Made> {
  const keyOf = provenance.deidentified
    ? (id: string) => request.key ?? join(dirname(study), `${id}-key.csv`)
    : null
  const workspace = new Workspace(study, () => request.folder, keyOf, false, software)
  const { keyFile } = workspace
  if (keyFile !== null && !keyFile.isOld)
    throw new StudyProblems([problem('incomplete-key', { file: keyFile.path }, null)])
  const selected = STAGES.slice(0, STAGE_NAMES.indexOf(last) + 1)
  const made = await recomputed(selected, STAGES, workspace)
  return { made, differences: [], of: workspace.study, taken: [], unchecked: [] }
}

async function withoutData(
  { folder }: VerifyRequest,
  files: FilesIn,
  record: FolderRecord,
  software: FolderRecord['provenance']['software'],
): Promise<Made> {
  const { study, ...remade } = await remadeFromFolder(folder, files, record, software)
  const taken = [PLAN, ...STAGES[0]!.writes.map(artefactPath)]
  const read = `whether the files of the study were read rightly: ${taken.join(', ')} were taken as they are`
  const unchecked = record.provenance.deidentified
    ? [
        read,
        'the fingerprints of study.yaml and of the data in provenance.json, which are sealed with the key',
      ]
    : [read, 'the fingerprints of study.yaml and of the data in provenance.json']
  return { ...remade, of: study, taken, unchecked }
}

/** True if there are files in a folder. */
function isThere(folder: string): boolean {
  try {
    return filesIn(folder).size > 0
  } catch {
    return false
  }
}

/** The command that makes the results again, beside those in the folder; null without the study. */
function runAgain({ folder, study, key }: VerifyRequest): string | null {
  if (study === null) return null
  const deidentify = key === null ? '' : ` --deidentify --key ${shellWord(key)}`
  return `npx congruence run ${shellWord(study)} --out ${shellWord(`${folder}-again`)}${deidentify}`
}

/** The command that writes the files as they should be. */
function verifyTo({ folder, study, key }: VerifyRequest, out: string): string {
  const options = [
    study === null ? '' : ` --study ${shellWord(study)}`,
    key === null ? '' : ` --key ${shellWord(key)}`,
  ]
  return `npx congruence verify ${shellWord(folder)}${options.join('')} --out ${shellWord(out)}`
}
