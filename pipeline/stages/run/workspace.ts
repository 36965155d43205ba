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
import type { Made, Stage, TableFile } from './stage.ts'
import { StudyFiles } from './study-files.ts'
import { tablesOfStudy } from './tables.ts'

const PROVENANCE = 'provenance.json'

/** A study and the folder of its results: what is read from it, and what is kept in it. */
export class Workspace {
  readonly study: Study
  readonly folder: string
  /** The key of a run whose results have pseudonyms; null where they have identifiers. */
  readonly keyFile: KeyFile | null
  readonly #files: StudyFiles
  /** Rows made or read by this process, so that a run does not read back what it has just written. */
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

  /** The files that hold the data, as provenance lists them. */
  dataInputs(): Input[] {
    return dataInputs(this.study, this.sources(), this.keyFile?.key ?? null)
  }

  /** Everything but study.yaml that the results are made from. */
  inputs(): Input[] {
    return [...this.dataInputs(), ...instrumentInputs(this.#files.instruments)]
  }

  /** What was made from the data: as it is, or with pseudonyms. */
  deidentified(made: Made): Made {
    return this.keyFile === null ? made : { ...made, tables: this.keyFile.deidentified(made.tables ?? []) }
  }

  /** The rows of an artefact in the study's folder. */
  rows<C extends Record<string, Column>>(artefact: Artefact<C>): readonly RowOf<Artefact<C>>[] {
    const held = this.#rows.get(artefact.file)
    if (held) return held as readonly RowOf<Artefact<C>>[]
    const rows = fromCsv(artefact, new TextDecoder().decode(this.file(artefactPath(artefact))))
    this.#rows.set(artefact.file, rows as readonly RowOf<Artefact>[])
    return rows
  }

  /** A file of the study's folder; freshness.ts has made sure that it is there. */
  file(path: string): Uint8Array {
    return readFileSync(join(this.folder, path))
  }

  /** The fingerprint of a file of the study's folder; null if there is none. */
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

  /** What the results in the folder say of their making; null if there are none, or they are of another kind. */
  provenance(): Provenance | null {
    try {
      return provenanceSchema.parse(JSON.parse(readFileSync(join(this.folder, PROVENANCE), 'utf8')))
    } catch {
      return null
    }
  }

  /**
   * The fingerprint of the plan itself: comments and layout of study.yaml do not count. It is sealed in a deidentified
   * run, because the plan may name people and pairs that leave.
   */
  plan(): string {
    const plan = JSON.stringify(this.study)
    return this.keyFile === null ? fingerprint(plan) : seal(this.keyFile.key, plan)
  }

  /** Writes what a stage made, and takes away what an earlier run of it left behind. */
  keep(stage: Stage, from: Readonly<Record<string, string>>, { tables = [], files = new Map() }: Made): void {
    const contents = new Map<string, Uint8Array | string>(files)
    for (const { artefact, rows } of tables) contents.set(artefactPath(artefact), toCsv(artefact, rows))
    const made = Object.fromEntries(
      [...contents].map(([path, content]) => [path, fingerprint(content)] as const).sort(),
    )
    const before = this.provenance()
    contents.set('artefacts/dictionary.csv', dictionaryCsv(tablesOfStudy(this.study)))
    const provenance = this.#provenanceJson({ ...before?.stages, [stage.name]: { from, made } })
    // In front, so that a folder is known to be of this program before there is anything else in it.
    const all = new Map([[PROVENANCE, provenance], ...contents])
    this.#spareInputs([...all.keys(), ...Object.keys(before?.stages[stage.name]?.made ?? {})])
    atomicWrite(this.folder, all)
    for (const path of Object.keys(before?.stages[stage.name]?.made ?? {})) {
      if (!(path in made)) rmSync(join(this.folder, path), { force: true })
    }
    for (const [path, hash] of Object.entries(made)) this.#fingerprints.set(path, hash)
    for (const { artefact, rows } of tables) this.#rows.set(artefact.file, rows)
  }

  /** @throws StudyProblems if one of these results would take the place of a file that the study is read from */
  #spareInputs(results: readonly string[]): void {
    const pathOf = this.#files.paths()
    const inTheWay = results.flatMap((path) => pathOf.get(realPath(join(this.folder, path))) ?? [])
    if (inTheWay.length > 0)
      throw new StudyProblems([...new Set(inTheWay)].map((file) => problem('input-among-results', { file })))
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

/** Where an artefact lies in the study's folder. */
export function artefactPath(artefact: TableFile): string {
  return `artefacts/${artefact.file}`
}
