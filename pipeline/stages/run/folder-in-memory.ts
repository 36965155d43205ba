import { toCsv } from '../../artefacts/artefact.ts'
import { dictionaryCsv } from '../../artefacts/dictionary.ts'
import { fingerprint, type Input, type Provenance, provenanceJson } from '../../artefacts/provenance.ts'
import { STAGES } from '../stages.ts'
import { dataInputs } from './input-files.ts'
import { software } from './software.ts'
import type { Stage, StageOutput } from './stage.ts'
import { artefactPath, directlyBefore, readOf } from './stage-inputs.ts'
import type { StudyFiles } from './study-files.ts'
import { tablesOfStudy } from './tables.ts'

const utf8 = new TextEncoder()

/** Every file of a folder of results by its path in it: what the stages have made, the dictionary, and the record of the run. */
export function folderInMemory(
  from: StudyFiles,
  inputs: readonly Input[],
  made: ReadonlyMap<Stage, StageOutput>,
): ReadonlyMap<string, Uint8Array> {
  const byStage = new Map([...made].map(([stage, output]) => [stage, filesOf(output)]))
  const dictionary = utf8.encode(dictionaryCsv(tablesOfStudy(from.study)))
  return new Map([
    ...[...byStage.values()].flatMap((files) => [...files]),
    ['artefacts/dictionary.csv', dictionary],
    ['provenance.json', utf8.encode(provenanceJson(recordOf(from, inputs, byStage)))],
  ])
}

/** The files of a stage, tables as CSV. */
function filesOf({ tables = [], files = new Map() }: StageOutput): ReadonlyMap<string, Uint8Array> {
  const texts = tables.map(
    ({ artefact, rows }) => [artefactPath(artefact), utf8.encode(toCsv(artefact, rows))] as const,
  )
  return new Map([...files, ...texts])
}

/** The record of a run of all stages, as `congruence run` keeps it. */
function recordOf(
  from: StudyFiles,
  inputs: readonly Input[],
  byStage: ReadonlyMap<Stage, ReadonlyMap<string, Uint8Array>>,
): Provenance {
  const { id, title, simulated, seed } = from.study
  const made = new Map(
    [...byStage].map(([stage, files]) => [
      stage,
      sorted([...files].map(([path, bytes]) => [path, fingerprint(bytes)])),
    ]),
  )
  const stages = [...made.keys()].map(
    (stage) => [stage.name, { from: readBy(stage, from, made), made: made.get(stage)! }] as const,
  )
  return {
    study: { id, title, simulated: simulated !== false, sha256: fingerprint(from.bytes) },
    ...{ seed, deidentified: false, inputs: [...inputs], software: software() },
    stages: sorted(stages),
  }
}

/** The fingerprints of everything that a stage has read. */
function readBy(
  stage: Stage,
  from: StudyFiles,
  made: ReadonlyMap<Stage, Readonly<Record<string, string>>>,
): Record<string, string> {
  const data = stage.readsFilesOf === 'study' ? dataInputs(from.study, from.sources(), null) : []
  const results = directlyBefore(stage, STAGES).flatMap((before) => {
    const ofBefore = made.get(before)!
    return [...readOf(before, stage, STAGES, Object.keys(ofBefore))].map(
      (path) => [path, ofBefore[path]!] as const,
    )
  })
  return sorted([
    ['study.yaml', fingerprint(JSON.stringify(from.study))],
    ['pipeline', fingerprint(software().version)],
    ...data.flatMap((input) => ('sha256' in input ? [[input.file, input.sha256] as const] : [])),
    ...results,
  ])
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
