import { dirname, join } from 'node:path'
import type { Artefact } from '../../artefacts/artefact.ts'
import { fingerprint } from '../../artefacts/provenance.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { type FilesIn, filesIn } from '../../stages/disk/files-in.ts'
import { shellWord } from '../../stages/run/copied-command.ts'
import { DICTIONARY, PROVENANCE } from '../../stages/run/own-folder.ts'
import { recomputed } from '../../stages/run/run-stage.ts'
import { STAGE_NAMES } from '../../stages/run/stage.ts'
import { tablesOfStudy } from '../../stages/run/tables.ts'
import { Workspace } from '../../stages/run/workspace.ts'
import { STAGES } from '../../stages/stages.ts'
import type { Study } from '../../study/study.ts'
import { compared } from './compared-files.ts'
import type { Difference } from './difference.ts'
import { remadeFromFolder } from './from-folder.ts'
import { type FolderRecord, recordIn, softwareOf } from './record.ts'

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
  /** What could not be checked, in words. */
  readonly unchecked: readonly string[]
  /** The Node.js that the results were made on, if it is another. */
  readonly madeOn: string | null
  /** The command that gives the files as they should be, in a folder of their own; null if all are. */
  readonly remedy: string | null
}

/** The most places of a file that are named. */
const NAMED = 1000

/**
 * Compares every file of a folder of results with what it should be: recomputed from the data, or without them remade from
 * the tables that `load` has written.
 * @throws StudyProblems if it is no folder of results of this version, or the data cannot be read
 */
export async function verified(request: VerifyRequest): Promise<Verification> {
  const { folder, study, out } = request
  const files = filesIn(folder)
  const record = recordIn(folder, files, runAnew(request))
  const software = softwareOf(record, files)
  const { made, differences, of, unchecked } =
    study === null
      ? await withoutData(request, files, record, software)
      : await withData(request, study, record, software)
  const others = made === null ? ofRecord(files, record) : await differing(files, made, of)
  const known = new Set(differences.map(({ file }) => file))
  const all = [...differences, ...others.filter(({ file }) => !known.has(file))]
  if (out !== null && made !== null) write(out, made)
  return {
    ...{ folder, study, unchecked },
    compared: made?.size ?? 0,
    differences: all.sort((a, b) => (a.file < b.file ? -1 : 1)),
    madeOn: software.node === process.versions.node ? null : software.node,
    remedy: all.length === 0 || made === null ? null : verifyTo(request, `${folder}-remade`),
  }
}

type Made = Omit<Awaited<ReturnType<typeof remadeFromFolder>>, 'study'> & {
  readonly of: Study | null
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
  return { made, differences: [], of: workspace.study, unchecked: [] }
}

async function withoutData(
  { folder }: VerifyRequest,
  files: FilesIn,
  record: FolderRecord,
  software: FolderRecord['provenance']['software'],
): Promise<Made> {
  const { study, ...remade } = await remadeFromFolder(folder, files, record, software)
  const { deidentified } = record.provenance
  const read = `whether the files of the study were read rightly: ${STAGES[0]!.writes.map(({ file }) => file).join(', ')} were taken as they are`
  const named = deidentified
    ? 'the fingerprints of study.yaml and of the data, which are sealed with the key'
    : 'the fingerprints of study.yaml and of the data in provenance.json'
  return { ...remade, of: study, unchecked: [read, ...(deidentified ? ['whether plan.json is the plan of study.yaml'] : []), named] }
}

/** The files that are not as they were made, that are missing, and that no run has made. */
async function differing(
  files: FilesIn,
  made: ReadonlyMap<string, Uint8Array>,
  study: Study | null,
): Promise<Difference[]> {
  const tables: readonly Artefact[] = study === null ? [] : tablesOfStudy(study)
  const differences: Difference[] = []
  for (const [file, bytes] of files) {
    if (made.has(file) && bytes !== null) {
      const comparison = await compared(file, bytes, made.get(file)!, tables)
      if (comparison === null) continue
      const { note, places } = comparison
      differences.push({
        ...{ file, kind: 'changed', note },
        places: places.slice(0, NAMED),
        more: Math.max(0, places.length - NAMED),
      })
    } else differences.push(asWhole(file, bytes === null ? 'link' : 'foreign'))
  }
  return [...differences, ...missing(made.keys(), files)]
}

/** The files that do not have the fingerprint that their stage has recorded. */
function ofRecord(files: FilesIn, { provenance }: FolderRecord): Difference[] {
  const recorded = new Map(Object.values(provenance.stages).flatMap(({ made }) => Object.entries(made)))
  const differences = [...files].flatMap(([file, bytes]) => {
    if (bytes === null) return [asWhole(file, 'link')]
    if (file === PROVENANCE || file === DICTIONARY || recorded.get(file) === fingerprint(bytes)) return []
    const note = 'it has not the fingerprint that provenance.json has of it'
    return recorded.has(file) ? [{ ...asWhole(file, 'changed'), note }] : [asWhole(file, 'foreign')]
  })
  return [...differences, ...missing(recorded.keys(), files)]
}

const missing = (paths: Iterable<string>, files: FilesIn) =>
  [...paths].filter((path) => !files.has(path)).map((path) => asWhole(path, 'missing'))

const asWhole = (file: string, kind: Difference['kind']): Difference => ({
  ...{ file, kind, note: null, places: [], more: 0 },
})

/** Writes the files as they should be to a folder of their own. */
function write(out: string, made: ReadonlyMap<string, Uint8Array>): void {
  if (isThere(out)) throw new StudyProblems([problem('folder-not-empty', { file: out })])
  atomicWrite(out, made)
}

function isThere(folder: string): boolean {
  try {
    return filesIn(folder).size > 0
  } catch {
    return false
  }
}

/** The command by which the results are made anew, beside those in the folder; null without the study. */
function runAnew({ folder, study, key }: VerifyRequest): string | null {
  if (study === null) return null
  const deidentify = key === null ? '' : ` --deidentify --key ${shellWord(key)}`
  return `npx congruence run ${shellWord(study)} --out ${shellWord(`${folder}-anew`)}${deidentify}`
}

/** The command that writes the files as they should be. */
function verifyTo({ folder, study, key }: VerifyRequest, out: string): string {
  const options = [
    study === null ? '' : ` --study ${shellWord(study)}`,
    key === null ? '' : ` --key ${shellWord(key)}`,
  ]
  return `npx congruence verify ${shellWord(folder)}${options.join('')} --out ${shellWord(out)}`
}
