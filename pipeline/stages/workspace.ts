import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Artefact, type Column, fromCsv, type RowOf, toCsv } from '../artefacts/artefact.ts'
import { dictionaryCsv } from '../artefacts/dictionary.ts'
import { fingerprint, type Input, type Provenance, provenanceSchema } from '../artefacts/provenance.ts'
import type { Sources } from '../intake/study-tables.ts'
import { type Problem, problem, StudyProblems } from '../problems.ts'
import { sourceFiles } from '../study/layout.ts'
import { readStudy } from '../study/read-study.ts'
import type { Study } from '../study/study.ts'
import { atomicWrite } from './atomic-write.ts'
import { dataInputs, instrumentInputs } from './input-files.ts'
import { instrumentsBeside } from './instruments-beside.ts'
import { KeyFile } from './key-file.ts'
import { seal } from './pseudonym-key.ts'
import { realPath } from './real-path.ts'
import { regularFile } from './regular-file.ts'
import { software } from './software.ts'
import type { Made, Stage } from './stage.ts'

const PROVENANCE = 'provenance.json'

/** The study file and everything it points to, and the folder of its results: the only door to the disk. */
export class Workspace {
  readonly study: Study
  readonly folder: string
  /** The key of a run whose results have pseudonyms; null where they have identifiers. */
  readonly keyFile: KeyFile | null
  readonly #studyFile: string
  readonly #studyBytes: Uint8Array
  readonly #instruments: ReadonlyMap<string, Uint8Array>
  /** Rows made or read by this process, so that a run does not read back what it has just written. */
  readonly #rows = new Map<string, readonly RowOf<Artefact>[]>()
  readonly #fingerprints = new Map<string, string>()
  #sources: Sources | null = null

  /**
   * @param folderOf the folder of the results, from the id of the study
   * @param keyOf the key file of a deidentified run, from the id of the study
   */
  constructor(
    studyFile: string,
    folderOf: (id: string) => string,
    keyOf: ((id: string) => string) | null = null,
  ) {
    const instruments = instrumentsBeside(studyFile)
    this.#studyFile = studyFile
    this.#studyBytes = readStudyBytes(studyFile)
    this.study = readStudy(new TextDecoder().decode(this.#studyBytes), basename(studyFile), instruments)
    this.#instruments = instruments.read
    this.folder = folderOf(this.study.id)
    this.keyFile = keyOf === null ? null : new KeyFile(keyOf(this.study.id))
  }

  /** The researcher's files, read once. */
  sources(): Sources {
    this.#sources ??= Object.fromEntries(
      Object.entries(sourceFiles(this.study)).map(([key, list]) => [
        key,
        list.map(({ file }) => this.#source(key, file)),
      ]),
    )
    return this.#sources
  }

  #source(key: string, file: string): Uint8Array | Problem {
    try {
      return regularFile(join(dirname(this.#studyFile), file))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error)
      return code === 'ENOENT'
        ? problem('missing-file', { file }, key)
        : problem('unreadable-file', { file }, code)
    }
  }

  /** The files that hold the data, as provenance lists them. */
  dataInputs(): Input[] {
    return dataInputs(this.study, this.sources(), this.keyFile?.key ?? null)
  }

  /** Everything but study.yaml that the results are made from. */
  inputs(): Input[] {
    return [...this.dataInputs(), ...instrumentInputs(this.#instruments)]
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
    contents.set('artefacts/dictionary.csv', dictionaryCsv(this.study))
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
    const files = Object.values(sourceFiles(this.study)).flatMap((list) => list.map(({ file }) => file))
    const beside = dirname(this.#studyFile)
    const inputs = [...files, ...this.#instruments.keys(), basename(this.#studyFile)]
    const pathOf = new Map(inputs.map((file) => [realPath(join(beside, file)), file]))
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
          ? { sha256: fingerprint(this.#studyBytes) }
          : { seal: seal(this.keyFile.key, this.#studyBytes) }),
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
export function artefactPath(artefact: Artefact): string {
  return `artefacts/${artefact.file}`
}

function readStudyBytes(file: string): Uint8Array {
  try {
    return regularFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StudyProblems([
      code === 'ENOENT' ? problem('missing-study', { file }) : problem('unreadable-file', { file }, code),
    ])
  }
}
