import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Artefact, type Column, fromCsv, type RowOf, toCsv } from '../../artefacts/artefact.ts'
import { dictionaryCsv } from '../../artefacts/dictionary.ts'
import { fingerprint, type Input, type Provenance, provenanceSchema } from '../../artefacts/provenance.ts'
import type { Sources } from '../../intake/study-tables.ts'
import { problem, StudyProblems } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import { atomicWrite } from '../disk/atomic-write.ts'
import { realPath } from '../disk/real-path.ts'
import { KeyFile } from '../pseudonyms/key-file.ts'
import { seal } from '../pseudonyms/pseudonym-key.ts'
import { dataInputs, instrumentInputs } from './input-files.ts'
import { software } from './software.ts'
import type { Stage, StageOutput, TableFile } from './stage.ts'
import { StudyFiles } from './study-files.ts'
import { tablesOfStudy } from './tables.ts'

const PROVENANCE = 'provenance.json'

/** A study and the folder of its results: reads and writes their files. */
export class Workspace {
  readonly study: Study
  readonly folder: string
  /** The key file of a deidentified run; null if the results have identifiers. */
  readonly keyFile: KeyFile | null
  readonly #files: StudyFiles
  /** Rows computed or read by this process, so that a run does not read its own tables again. */
  readonly #rows = new Map<string, readonly RowOf<Artefact>[]>()
  readonly #fingerprints = new Map<string, string>()

  /**
   * @param folderOf the folder of the results, from the id of the study
   * @param keyOf the key file of a deidentified run, from the id of the study
   */
  constructor(
    studyFile: string,
    folderOf: (id: string) => string,
    keyOf: ((id: string) => string) | null = null,
  ) {
    this.#files = new StudyFiles(studyFile)
    this.study = this.#files.study
    this.folder = folderOf(this.study.id)
    this.keyFile = keyOf === null ? null : new KeyFile(keyOf(this.study.id))
  }

  /** The researcher's files, read once. */
  sources(): Sources {
    return this.#files.sources()
  }

  /** The data files, as provenance.json lists them. */
  dataInputs(): Input[] {
    return dataInputs(this.study, this.sources(), this.keyFile?.key ?? null)
  }

  /** All files that the results are computed from, except study.yaml. */
  inputs(): Input[] {
    return [...this.dataInputs(), ...instrumentInputs(this.#files.instruments)]
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

  /** A file of the study's folder; freshness.ts has checked that it exists. */
  file(path: string): Uint8Array {
    return readFileSync(join(this.folder, path))
  }

  /** The fingerprint of a file of the study's folder; null if it does not exist. */
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

  /** The provenance of the results in the folder; null if it is missing or has another format. */
  provenance(): Provenance | null {
    try {
      return provenanceSchema.parse(JSON.parse(readFileSync(join(this.folder, PROVENANCE), 'utf8')))
    } catch {
      return null
    }
  }

  /**
   * The fingerprint of the plan; comments and layout of study.yaml do not count. It is sealed in a deidentified run,
   * because the plan may name excluded people and pairs.
   */
  plan(): string {
    const plan = JSON.stringify(this.study)
    return this.keyFile === null ? fingerprint(plan) : seal(this.keyFile.key, plan)
  }

  /** Writes the output of a stage, and deletes files of an earlier run of it that are no longer written. */
  save(
    stage: Stage,
    from: Readonly<Record<string, string>>,
    { tables = [], files = new Map() }: StageOutput,
  ): void {
    const contents = new Map<string, Uint8Array | string>(files)
    for (const { artefact, rows } of tables) contents.set(artefactPath(artefact), toCsv(artefact, rows))
    const made = Object.fromEntries(
      [...contents].map(([path, content]) => [path, fingerprint(content)] as const).sort(),
    )
    const before = this.provenance()
    contents.set('artefacts/dictionary.csv', dictionaryCsv(tablesOfStudy(this.study)))
    const provenance = this.#provenanceJson({ ...before?.stages, [stage.name]: { from, made } })
    // Provenance is written first, so that the folder is recognised as results even after an interruption.
    const all = new Map([[PROVENANCE, provenance], ...contents])
    this.#protectInputs([...all.keys(), ...Object.keys(before?.stages[stage.name]?.made ?? {})])
    atomicWrite(this.folder, all)
    for (const path of Object.keys(before?.stages[stage.name]?.made ?? {})) {
      if (!(path in made)) rmSync(join(this.folder, path), { force: true })
    }
    for (const [path, hash] of Object.entries(made)) this.#fingerprints.set(path, hash)
    for (const { artefact, rows } of tables) this.#rows.set(artefact.file, rows)
  }

  /** @throws StudyProblems if one of these results would overwrite a file of the study */
  #protectInputs(results: readonly string[]): void {
    const pathOf = this.#files.paths()
    const overwritten = results.flatMap((path) => pathOf.get(realPath(join(this.folder, path))) ?? [])
    if (overwritten.length > 0)
      throw new StudyProblems(
        [...new Set(overwritten)].map((file) => problem('input-among-results', { file })),
      )
  }

  #provenanceJson(stages: Provenance['stages']): string {
    const { id, title, simulated, seed } = this.study
    const provenance: Provenance = {
      study: {
        ...{ id, title, simulated: simulated !== false },
        ...(this.keyFile === null
          ? { sha256: fingerprint(this.#files.bytes) }
          : { seal: seal(this.keyFile.key, this.#files.bytes) }),
      },
      seed,
      deidentified: this.keyFile !== null,
      inputs: this.inputs(),
      software: software(),
      stages: Object.fromEntries(Object.entries(stages).sort(([a], [b]) => (a < b ? -1 : 1))),
    }
    return `${JSON.stringify(provenance, null, 2)}\n`
  }
}

/** The path of an artefact in the study's folder. */
export function artefactPath(artefact: TableFile): string {
  return `artefacts/${artefact.file}`
}
