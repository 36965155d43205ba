import { join } from 'node:path'
import { type Artefact, type Column, fromCsv, type RowOf } from '../../artefacts/artefact.ts'
import { fingerprint, type Provenance, provenanceSchema } from '../../artefacts/provenance.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { PLAN, studyOfPlan } from '../run/plan-file.ts'
import { shellWord } from '../run/shell-word.ts'
import { software } from '../run/software.ts'
import { STAGE_NAMES, type StageName } from '../run/stage.ts'
import { regularFile } from './regular-file.ts'

/** A study as its folder of results has it, without its files and without its key. */
export interface FinishedStudy extends Reading {
  readonly provenance: Provenance
  readonly deidentified: boolean
  /** A file of the folder, as the run has written it. */
  file(path: string): Uint8Array
}

const PROVENANCE = 'provenance.json'

/**
 * The study of a folder of results that a run has written up to `last`.
 * @throws StudyProblems if it is no such folder, or its files are not those of one run of this version of the program
 */
export function studyOf(folder: string, last: StageName): FinishedStudy {
  const provenance = provenanceOf(folder)
  const stale = (file: string, because: string) =>
    new StudyProblems([problem('stale-results', { file: join(folder, file) }, because, shellWord(folder))])
  const made = madeBy(provenance)
  const missing = STAGE_NAMES.slice(0, STAGE_NAMES.indexOf(last) + 1).find((name) => !provenance.stages[name])
  if (missing) throw stale(PROVENANCE, `${missing} has not been run yet`)
  const version = fingerprint(software().version)
  const { load } = provenance.stages
  for (const name of STAGE_NAMES.slice(0, STAGE_NAMES.indexOf(last) + 1)) {
    const { from } = provenance.stages[name]!
    if (Object.keys(from).length === 0)
      throw stale(PROVENANCE, `a run was broken off while it wrote the results of ${name}`)
    if (from.pipeline !== version)
      throw stale(PROVENANCE, `${name} was run by another version of this program`)
    if (from['study.yaml'] !== load?.from['study.yaml'])
      throw stale(PROVENANCE, `${name} was run with another study.yaml`)
    for (const [path, hash] of Object.entries(from))
      if (made.has(path) && made.get(path) !== hash) throw stale(path, `${name} was made from an earlier one`)
  }
  const file = (path: string): Uint8Array => {
    const bytes = bytesOf(join(folder, path))
    if (bytes === null) throw stale(path, 'it is missing')
    if (fingerprint(bytes) !== made.get(path)) throw stale(path, 'it was changed after the run wrote it')
    return bytes
  }
  const text = (path: string) => new TextDecoder().decode(file(path))
  const read = new Map<string, readonly RowOf<Artefact>[]>()
  return {
    study: studyOfPlan(text(PLAN)),
    provenance,
    deidentified: provenance.deidentified,
    rows<C extends Record<string, Column>>(table: Artefact<C>): readonly RowOf<Artefact<C>>[] {
      const rows = read.get(table.file) ?? fromCsv(table, text(`artefacts/${table.file}`))
      read.set(table.file, rows as readonly RowOf<Artefact>[])
      return rows as readonly RowOf<Artefact<C>>[]
    },
    file,
  }
}

function provenanceOf(folder: string): Provenance {
  const bytes = bytesOf(join(folder, PROVENANCE))
  if (bytes === null) throw new StudyProblems([problem('missing-results', { file: folder })])
  try {
    return provenanceSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    throw new StudyProblems([
      problem(
        'stale-results',
        { file: join(folder, PROVENANCE) },
        'it is not as a run writes it',
        shellWord(folder),
      ),
    ])
  }
}

/** The fingerprint of every file that a stage has written. */
const madeBy = ({ stages }: Provenance) =>
  new Map(Object.values(stages).flatMap(({ made }) => Object.entries(made)))

/** The bytes of a file; null if there is none. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return regularFile(path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    if (why === 'ENOENT' || why === 'ENOTDIR') return null
    throw new StudyProblems([problem('unreadable-file', { file: path }, why)])
  }
}
