import { type Artefact, type Column, fromCsv, type RowOf, toCsv } from '../../artefacts/artefact.ts'
import { dictionaryCsv } from '../../artefacts/dictionary.ts'
import { fingerprint, type Input, type Provenance, provenanceJson } from '../../artefacts/provenance.ts'
import type { Sources } from '../../intake/study-tables.ts'
import type { Problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import { type FilesOnDisk, filesOnDisk } from '../disk/files-on-disk.ts'
import { KeyFile } from '../pseudonyms/key-file.ts'
import { seal } from '../pseudonyms/pseudonym-key.ts'
import { dataInputs, instrumentInputs, type Seal } from './input-files.ts'
import { DICTIONARY, OwnFolder, PROVENANCE } from './own-folder.ts'
import { software } from './software.ts'
import type { Stage, StageOutput } from './stage.ts'
import { artefactPath } from './stage-inputs.ts'
import { StudyFiles } from './study-files.ts'
import { tablesOfStudy } from './tables.ts'

/**
 * A study and its results: those in the folder, and those of this run, which are kept in memory until `commit` makes all
 * of them current together.
 */
export class Workspace {
  readonly study: Study
  readonly studyFile: string
  readonly folder: string
  /** The key file of a deidentified run; null if the results have identifiers. */
  readonly keyFile: KeyFile | null
  /** What the results are made with. */
  readonly software: Provenance['software']
  readonly #given: FilesOnDisk
  readonly #files: StudyFiles
  /** Null if results are only recomputed. */
  readonly #own: OwnFolder | null
  /** The files of this run that are not in the folder yet, and the records of the stages that made them. */
  readonly #new = new Map<string, Uint8Array>()
  readonly #stages: Record<string, Provenance['stages'][string]> = {}
  /** Rows computed or read by this process, so that a run does not read its own tables again. */
  readonly #rows = new Map<string, readonly RowOf<Artefact>[]>()
  readonly #fingerprints = new Map<string, string>()

  /**
   * @param folderOf the folder of the results, from the id of the study
   * @param keyOf the key file of a deidentified run, from the id of the study
   * @param force whether files of others in the folder may be replaced
   * @param recomputed what made the results in the folder, if they are only recomputed: nothing in the folder is read then,
   *   and neither folder nor key are written
   */
  constructor(
    studyFile: string,
    folderOf: (id: string) => string,
    keyOf: ((id: string) => string) | null = null,
    force = false,
    recomputed: Provenance['software'] | null = null,
  ) {
    this.#given = filesOnDisk(studyFile)
    this.#files = new StudyFiles(this.#given)
    this.study = this.#files.study
    this.studyFile = studyFile
    this.folder = folderOf(this.study.id)
    this.keyFile = keyOf === null ? null : new KeyFile(keyOf(this.study.id), recomputed === null)
    this.#own = recomputed === null ? new OwnFolder(this.folder, force) : null
    this.software = recomputed ?? software()
  }

  /** The researcher's files, read once. */
  sources(): Sources {
    return this.#files.sources()
  }

  /** The data files, as provenance.json lists them. */
  dataInputs(): Input[] {
    return dataInputs(this.study, this.sources(), this.#seal())
  }

  /** All files that the results are computed from, except study.yaml. */
  inputs(): Input[] {
    return [...this.dataInputs(), ...instrumentInputs(this.#files.instruments, this.#seal())]
  }

  #seal(): Seal | null {
    const key = this.keyFile?.key
    return key === undefined ? null : (bytes) => seal(key, bytes)
  }

  /** The output of a stage, with pseudonyms in a deidentified run. */
  deidentified(output: StageOutput): StageOutput {
    if (this.keyFile === null) return output
    return { ...output, tables: this.keyFile.deidentified(output.tables ?? []) }
  }

  /** The rows of an artefact in the study's folder. */
  rows<C extends Record<string, Column>>(artefact: Artefact<C>): readonly RowOf<Artefact<C>>[] {
    const cached = this.#rows.get(artefact.file)
    if (cached) return cached as readonly RowOf<Artefact<C>>[]
    const rows = fromCsv(artefact, new TextDecoder().decode(this.file(artefactPath(artefact))))
    this.#rows.set(artefact.file, rows as readonly RowOf<Artefact>[])
    return rows
  }

  /** A result; freshness.ts has checked that it exists. */
  file(path: string): Uint8Array {
    return this.#new.get(path) ?? this.#folder().file(path)
  }

  /** The fingerprint of a result; null if it does not exist. */
  fingerprintOf(path: string): string | null {
    const known = this.#fingerprints.get(path)
    if (known) return known
    try {
      const hash = fingerprint(this.file(path))
      this.#fingerprints.set(path, hash)
      return hash
    } catch {
      return null
    }
  }

  /** The provenance of the results with those of this run; null if there are none, or their record is not of this program. */
  provenance(): Provenance | null {
    const before = this.#own?.provenance() ?? null
    return Object.keys(this.#stages).length === 0 ? before : this.#provenanceOf(this.#stages)
  }

  /**
   * The fingerprint of the plan; comments and layout of study.yaml do not count. It is sealed in a deidentified run,
   * because the plan may name excluded people and pairs.
   */
  plan(): string {
    const plan = JSON.stringify(this.study)
    return this.keyFile === null ? fingerprint(plan) : seal(this.keyFile.key, plan)
  }

  /**
   * Takes the folder for this run alone.
   * @param problems what is wrong with the folder besides
   * @throws StudyProblems if another run has it, or it has files that a run must not touch; nothing is changed then
   */
  open(problems: () => readonly Problem[]): void {
    this.#folder().open(problems)
  }

  /** Gives the folder back; results that were not made current are forgotten. */
  close(): void {
    if (Object.keys(this.#stages).length > 0) this.#rows.clear()
    this.#settle()
    this.#own?.close()
  }

  /** Keeps the output of a stage in memory. */
  save(
    stage: Stage,
    from: Readonly<Record<string, string>>,
    { tables = [], files = new Map() }: StageOutput,
  ): void {
    const contents = new Map<string, Uint8Array>(files)
    for (const { artefact, rows } of tables)
      contents.set(artefactPath(artefact), Buffer.from(toCsv(artefact, rows)))
    const made = [...contents].map(([path, content]) => [path, fingerprint(content)] as const).sort()
    this.#stages[stage.name] = { from, made: Object.fromEntries(made) }
    for (const [path, content] of contents) this.#new.set(path, content)
    for (const [path, hash] of made) this.#fingerprints.set(path, hash)
    for (const { artefact, rows } of tables) this.#rows.set(artefact.file, rows)
  }

  /**
   * Makes the results of this run current, and deletes results of earlier runs of its stages that are no longer made.
   * @throws StudyProblems if that is impossible; the folder is as it was then
   */
  commit(): void {
    const own = this.#folder()
    const before = own.provenance()?.stages ?? {}
    const beingWritten = Object.fromEntries(
      Object.entries(this.#stages).map(([name, { made }]) => [
        name,
        { from: {}, made: { ...before[name]?.made, ...made } },
      ]),
    )
    own.replace({
      files: this.#made(),
      stages: Object.keys(this.#stages),
      meanwhile: this.#provenanceOf(beingWritten),
      afterwards: this.#provenanceOf(this.#stages),
      sources: new Map(this.#files.names().map((name) => [this.#given.placeOf(name), name])),
    })
    this.#settle()
  }

  /** The results of this run, with their record, that are not in the folder. */
  results(): ReadonlyMap<string, Uint8Array> {
    return new Map([
      ...this.#made(),
      [PROVENANCE, Buffer.from(provenanceJson(this.#provenanceOf(this.#stages)))],
    ])
  }

  /** The files of this run, with the dictionary of all tables. */
  #made(): ReadonlyMap<string, Uint8Array> {
    const dictionary = Buffer.from(dictionaryCsv(tablesOfStudy(this.study)))
    return new Map([...this.#new, [DICTIONARY, dictionary]])
  }

  /** The folder of the results. */
  #folder(): OwnFolder {
    if (this.#own === null) throw new Error('results that are recomputed have no folder')
    return this.#own
  }

  /** Nothing is left to make current. */
  #settle(): void {
    this.#new.clear()
    for (const name of Object.keys(this.#stages)) delete this.#stages[name]
    this.#fingerprints.clear()
  }

  /** The provenance of the folder with the records of these stages. */
  #provenanceOf(changed: Provenance['stages']): Provenance {
    const { id, title, simulated, seed } = this.study
    const stages = { ...this.#own?.provenance()?.stages, ...changed }
    return {
      study: {
        ...{ id, title, simulated: simulated !== false },
        ...(this.keyFile === null
          ? { sha256: fingerprint(this.#files.bytes) }
          : { seal: seal(this.keyFile.key, this.#files.bytes) }),
      },
      seed,
      deidentified: this.keyFile !== null,
      inputs: this.inputs(),
      software: this.software,
      stages: Object.fromEntries(Object.entries(stages).sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  }
}
