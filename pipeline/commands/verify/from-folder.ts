import { type Artefact, fromCsv, type RowOf, toCsv } from '../../artefacts/artefact.ts'
import { dictionaryCsv } from '../../artefacts/dictionary.ts'
import { fingerprint, type Input, type Provenance, provenanceJson } from '../../artefacts/provenance.ts'
import { problem, StudyProblems } from '../../problems.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'
import { DICTIONARY, PROVENANCE } from '../../stages/run/own-folder.ts'
import { PLAN, studyOfPlan } from '../../stages/run/plan-file.ts'
import { shellWord } from '../../stages/run/shell-word.ts'
import { STAGE_NAMES, type Stage } from '../../stages/run/stage.ts'
import { artefactPath } from '../../stages/run/stage-inputs.ts'
import { tablesOfStudy } from '../../stages/run/tables.ts'
import { STAGES } from '../../stages/stages.ts'
import type { Study } from '../../study/study.ts'
import { asWhole, type Difference } from './difference.ts'
import type { FolderRecord } from './record.ts'
import { inputsOf } from './recorded-inputs.ts'

/** What a folder alone tells of the files that should be in it. */
export interface FromFolder {
  /** Null if what was read of the data is not as the run has written it, so that nothing follows from it. */
  readonly made: ReadonlyMap<string, Uint8Array> | null
  /** What is wrong with the plan and the tables of the data themselves. */
  readonly differences: readonly Difference[]
  readonly study: Study | null
}

/**
 * The files of a folder of results made again from its plan and from what `load` read of the data, both of which are taken as
 * they are if they have the fingerprints that every stage has recorded.
 */
export async function remadeFromFolder(
  folder: string,
  files: FilesIn,
  { provenance, last }: FolderRecord,
  software: Provenance['software'],
): Promise<FromFolder> {
  const [load, ...later] = STAGES.slice(0, STAGE_NAMES.indexOf(last) + 1) as [Stage, ...Stage[]]
  const taken = [PLAN, ...load.writes.map(artefactPath)]
  const wrong = taken.flatMap((path) => wrongWith(path, files, provenance))
  if (wrong.length > 0) return { made: null, differences: wrong, study: null }
  const text = (path: string) => new TextDecoder().decode(files.get(path)!)
  const study = readAs(folder, PLAN, () => studyOfPlan(text(PLAN)))
  const otherPlan = provenance.deidentified ? [] : wrongPlan(study, provenance)
  if (otherPlan.length > 0) return { made: null, differences: otherPlan, study }
  const tables = tablesOfStudy(study)
  const made = new Map<string, Uint8Array>(taken.map((path) => [path, files.get(path)!]))
  const rows = new Map<string, readonly RowOf<Artefact>[]>()
  for (const table of load.writes as readonly Artefact[])
    rows.set(
      table.file,
      readAs(folder, artefactPath(table), () => fromCsv(table, text(artefactPath(table)))),
    )
  const inputs = inputsOf(provenance, files)
  const stages: Record<string, Provenance['stages'][string]> = {
    load: { from: recordedInputs(provenance, inputs, software), made: fingerprints(taken, made) },
  }
  for (const stage of later) {
    const output = await stage.make({
      ...{ study, software, inputs, deidentified: provenance.deidentified },
      sources: {},
      rows: ({ file }) => rows.get(file) as never,
      file: (path) => made.get(path)!,
    })
    const before = new Map(made)
    for (const { artefact, rows: of } of output.tables ?? []) {
      rows.set(artefact.file, of)
      made.set(artefactPath(artefact), Buffer.from(toCsv(artefact, of)))
    }
    for (const [path, content] of output.files ?? []) made.set(path, content)
    const written = [...made.keys()].filter((path) => !before.has(path))
    const read = [
      ...stage.reads.map(artefactPath),
      ...(stage.readsFilesOf === null ? [] : Object.keys(stages[stage.readsFilesOf]!.made)),
    ]
    const { 'study.yaml': plan, pipeline } = stages.load!.from
    stages[stage.name] = {
      from: sorted({ 'study.yaml': plan!, pipeline: pipeline!, ...fingerprints(read, made) }),
      made: fingerprints(written, made),
    }
  }
  made.set(DICTIONARY, Buffer.from(dictionaryCsv(tables)))
  made.set(PROVENANCE, Buffer.from(recordOf({ ...provenance, inputs, software, stages }, study)))
  return { made, differences: [], study }
}

/** What contradicts the fingerprints that the stages have recorded of a file that is taken as it is. */
function wrongWith(path: string, files: FilesIn, { stages }: Provenance): Difference[] {
  const bytes = files.get(path)
  if (bytes === undefined) return [asWhole(path, 'missing')]
  if (bytes === null) return [asWhole(path, 'link')]
  const hash = fingerprint(bytes)
  const others = Object.entries(stages).flatMap(([name, { from, made }]) => [
    ...(path in made && made[path] !== hash ? [`of ${name} when it wrote it`] : []),
    ...(path in from && from[path] !== hash ? [`of ${name} when it read it`] : []),
  ])
  const isRecorded = path in (stages.load?.made ?? {})
  if (isRecorded && others.length === 0) return []
  const note = isRecorded
    ? `it has not the fingerprint ${others[0]} (provenance.json)`
    : 'provenance.json has no fingerprint of it'
  return [asWhole(path, 'changed', note)]
}

/** What contradicts the fingerprint of the plan that the stages have recorded; it is sealed if the results are deidentified. */
function wrongPlan(study: Study, { stages }: Provenance): Difference[] {
  const hash = fingerprint(JSON.stringify(study))
  const other = Object.keys(stages).find((name) => stages[name]!.from['study.yaml'] !== hash)
  if (other === undefined) return []
  const note = `it is not the plan whose fingerprint ${other} has recorded (study.yaml in provenance.json)`
  return [asWhole(PLAN, 'changed', note)]
}

/** The inputs of `load` as it should have recorded them: those of the list of inputs. */
function recordedInputs(
  { stages }: Provenance,
  inputs: readonly Input[],
  { version }: Provenance['software'],
): Record<string, string> {
  const from = stages.load!.from
  const names = Object.keys(from)
  const listed = inputs.flatMap((it): [string, string][] => {
    const [name, hash] = 'seal' in it ? [`${it.key} file ${it.number}`, it.seal] : [it.file, it.sha256]
    // The researcher's own questionnaires are part of the plan.
    return names.includes(name) || it.key !== 'instrument' ? [[name, hash]] : []
  })
  return sorted({
    ...from,
    ...Object.fromEntries(listed),
    pipeline: fingerprint(version),
  })
}

/** The record of the study that the plan describes. */
function recordOf(found: Provenance, { id, title, simulated, seed }: Study): string {
  const study = { ...found.study, id, title, simulated: simulated !== false }
  return provenanceJson({ ...found, study, seed, stages: sorted(found.stages) })
}

const fingerprints = (paths: Iterable<string>, files: ReadonlyMap<string, Uint8Array>) =>
  sorted(Object.fromEntries([...paths].map((path) => [path, fingerprint(files.get(path)!)])))

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

function readAs<T>(folder: string, path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error
    throw new StudyProblems([
      problem('broken-results', { file: `${folder}/${path}` }, error.message, shellWord(folder)),
    ])
  }
}
