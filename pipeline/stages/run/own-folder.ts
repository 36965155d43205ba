import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint, type Provenance, provenanceJson, provenanceSchema } from '../../artefacts/provenance.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { atomicWrite, madeFolders, removeIfEmpty } from '../disk/atomic-write.ts'
import { lock } from '../disk/lock.ts'
import { realPath } from '../disk/real-path.ts'
import { ownFile } from '../disk/regular-file.ts'
import { isTemporary, removeAllTemporaries } from '../disk/temporary.ts'
import { versionIn } from './software.ts'

export const PROVENANCE = 'provenance.json'
export const DICTIONARY = 'artefacts/dictionary.csv'
const FOLDERS = ['artefacts', 'figures', 'tables'] as const

/** The file that keeps other runs away from a folder of results. */
export const LOCK = '.congruence-lock'

/** What becomes of a folder of results, in one act. */
interface Replacement {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The stages whose earlier results are replaced. */
  readonly stages: readonly string[]
  /** The record while files are being replaced, and the one after. */
  readonly meanwhile: Provenance
  readonly afterwards: Provenance
  /** The names of the researcher's files by their paths on the disk: these are never written over. */
  readonly sources: ReadonlyMap<string, string>
}

/** The folder in which a study has its results: one run at a time writes there, and only over what a run has made. */
export class OwnFolder {
  readonly #path: string
  /** Whether files of others may be replaced. */
  readonly #force: boolean
  /** The record as it is in the folder, once it has been read; null if there is none of this program. */
  #provenance: Provenance | null | undefined
  #release: (() => void) | null = null
  /** The folders that this run has made. */
  #made: string[] = []

  constructor(path: string, force: boolean) {
    this.#path = path
    this.#force = force
  }

  /** The bytes of a file that lies in the folder itself. */
  file(path: string): Uint8Array {
    return ownFile(join(this.#path, path))
  }

  provenance(): Provenance | null {
    if (this.#provenance === undefined || this.#release === null) this.#provenance = this.#read()
    return this.#provenance
  }

  #read(): Provenance | null {
    try {
      return provenanceSchema.parse(JSON.parse(new TextDecoder().decode(this.file(PROVENANCE))))
    } catch {
      return null
    }
  }

  open(problems: () => readonly Problem[]): void {
    try {
      this.#made = madeFolders(this.#path)
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? String(error)
      throw new StudyProblems([problem('unwritable-folder', { file: this.#path }, why)])
    }
    try {
      this.#release = lock(join(realPath(this.#path), LOCK), this.#path)
      this.#provenance = undefined
      const mixed = problems()
      const wrong = mixed.length > 0 ? mixed : [...this.#linked(), ...this.#foreign()]
      if (wrong.length > 0) throw new StudyProblems(wrong)
      const folder = realPath(this.#path)
      for (const place of [folder, ...FOLDERS.map((name) => join(folder, name))]) removeAllTemporaries(place)
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    this.#release?.()
    this.#release = null
    for (const path of this.#made.reverse()) removeIfEmpty(path)
    this.#made = []
  }

  /** What lies in the place of a result and must not be followed or replaced. */
  #linked(): Problem[] {
    const recorded = Object.values(this.provenance()?.stages ?? {}).flatMap(({ made }) => Object.keys(made))
    return [
      ...FOLDERS.flatMap((name) => this.#notOwn(name, 'folder')),
      ...[...new Set([PROVENANCE, DICTIONARY, ...recorded])].flatMap((path) => this.#notOwn(path, 'file')),
    ]
  }

  /** The problem if something else than a file, or a folder, lies at this path. */
  #notOwn(path: string, kind: 'file' | 'folder'): Problem[] {
    const parent = dirname(path)
    if (parent !== '.' && this.#notOwn(parent, 'folder').length > 0) return []
    const full = join(this.#path, path)
    const found = lstatSync(full, { throwIfNoEntry: false })
    if (!found || (kind === 'file' ? found.isFile() : found.isDirectory())) return []
    const what = found.isSymbolicLink()
      ? 'this is a link to another place, and results stay in their folder'
      : `this is not a ${kind}, and a ${kind} of results would be written here`
    return [problem('foreign-file', { file: full }, what, false)]
  }

  /** The problem if the folder belongs to somebody else. Hidden files do not count, because no result is hidden. */
  #foreign(): Problem[] {
    if (this.#force || this.provenance() !== null) return []
    const names = readdirSync(this.#path).filter((name) => !name.startsWith('.') && !isTemporary(name))
    const found = names.sort().find((name) => !this.#hasOnlyTemporaries(name))
    if (found === undefined) return []
    return [problem('foreign-folder', { file: this.#path }, found, this.#otherVersion())]
  }

  /** True for a folder of results in which a run was broken off before it had any. */
  #hasOnlyTemporaries(name: string): boolean {
    const path = join(this.#path, name)
    return (
      (FOLDERS as readonly string[]).includes(name) &&
      lstatSync(path).isDirectory() &&
      readdirSync(path).every(isTemporary)
    )
  }

  #otherVersion(): string | null {
    try {
      return versionIn(new TextDecoder().decode(this.file(PROVENANCE)))
    } catch {
      return null
    }
  }

  /** @throws StudyProblems if a file of others is in the way, or the folder cannot be written to */
  replace({ files, stages, meanwhile, afterwards, sources }: Replacement): void {
    const before = this.provenance()
    const recorded = Object.entries(before?.stages ?? {})
    const own = new Set([
      ...recorded.flatMap(([, { made }]) => Object.keys(made)),
      ...(before === null ? [] : [PROVENANCE, DICTIONARY]),
    ])
    const fallen = recorded
      .filter(([name]) => stages.includes(name))
      .flatMap(([, { made }]) => Object.entries(made))
      .filter(([path, hash]) => !files.has(path) && this.#is(path, hash))
    const all = [PROVENANCE, ...files.keys(), ...fallen.map(([path]) => path)]
    const sourcesThere = [
      ...new Set(all.flatMap((path) => sources.get(realPath(join(this.#path, path))) ?? [])),
    ]
    const wrong = [
      ...sourcesThere.map((file) => problem('input-among-results', { file })),
      ...all.flatMap((path) => this.#notOwn(path, 'file')),
    ]
    if (wrong.length === 0 && !this.#force) {
      for (const path of all) {
        const file = join(this.#path, path)
        if (!own.has(path) && lstatSync(file, { throwIfNoEntry: false }))
          wrong.push(problem('foreign-file', { file }, 'no run has written this file', true))
      }
    }
    if (wrong.length > 0) throw new StudyProblems(wrong)
    atomicWrite(this.#path, [
      // First and last: at no moment does the record describe results that are not there.
      [PROVENANCE, provenanceJson(meanwhile)],
      ...files,
      ...fallen.map(([path]) => [path, null] as const),
      [PROVENANCE, provenanceJson(afterwards)],
    ])
    this.#provenance = afterwards
  }

  /** True if the file is as a run has written it: nobody has put another in its place. */
  #is(path: string, hash: string): boolean {
    try {
      return fingerprint(this.file(path)) === hash
    } catch {
      return false
    }
  }
}
