import { chmodSync, lstatSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../disk/atomic-write.ts'
import { lock } from '../disk/lock.ts'
import { realPath } from '../disk/real-path.ts'
import { regularFile } from '../disk/regular-file.ts'
import type { Rows } from '../run/stage.ts'
import { deidentified, identifiersIn } from './deidentified.ts'
import { emptyKey, extendedKey, keyCsv, type PseudonymKey, size } from './pseudonym-key.ts'
import { readPseudonymKey } from './read-pseudonym-key.ts'

/** The permissions of a key, and those that others must not have. */
const OWNER_ONLY = 0o600
const OTHERS = 0o077

/** What is added to the name of the key while a run extends it, and how long another run waits for that. */
const LOCK_ENDING = '.congruence-lock'
const WAIT_MS = 10_000

/** The key file of a deidentified run: separate from the results, extended when people are added. */
export class KeyFile {
  readonly path: string
  /** True if it existed before this run. */
  readonly isOld: boolean
  /** The number of pseudonyms that this run has added. */
  added = 0
  #key: PseudonymKey
  readonly #mayGrow: boolean

  /**
   * @param mayGrow whether pseudonyms may be added
   * @throws StudyProblems if the file is damaged, or cannot be read
   */
  constructor(path: string, mayGrow = true) {
    const stored = storedKey(path)
    this.path = path
    this.isOld = stored !== null
    this.#mayGrow = mayGrow
    this.#key = stored ?? emptyKey()
  }

  get key(): PseudonymKey {
    return this.#key
  }

  /** Takes a key that others could read away from them; a warning that says so. Windows has no such permissions. */
  closed(): Problem[] {
    const modeOf = () => statSync(this.path, { throwIfNoEntry: false })?.mode ?? 0
    const isOpen = () => (modeOf() & OTHERS) !== 0
    const before = modeOf() & 0o777
    if (process.platform === 'win32' || !isOpen()) return []
    try {
      chmodSync(this.path, OWNER_ONLY)
    } catch {
      // The file is of another person, or its disk knows no permissions; the warning says what to do.
    }
    return [problem('open-key', { file: this.path }, before.toString(8), !isOpen())]
  }

  /**
   * The tables with pseudonyms. New pseudonyms are written to the key file first, so that no table lacks its key; those
   * that another run has written meanwhile are kept.
   */
  deidentified(tables: readonly Rows[]): readonly Rows[] {
    const identifiers = identifiersIn(tables)
    const lacking = size(extendedKey(this.#key, identifiers)) - size(this.#key)
    if (lacking > 0 && !this.#mayGrow)
      throw new StudyProblems([problem('incomplete-key', { file: this.path }, lacking)])
    if (lacking > 0) {
      // If the key file is a symbolic link, its target is written and the link remains.
      const place = realPath(this.path)
      const release = lock(`${place}${LOCK_ENDING}`, this.path, { ms: WAIT_MS, denied: 'unwritable-key' })
      try {
        const stored = storedKey(this.path) ?? this.#key
        this.#key = extendedKey(stored, identifiers)
        this.added += size(this.#key) - size(stored)
        const files = new Map([[basename(place), keyCsv(this.#key)]])
        atomicWrite(dirname(place), files, { mode: OWNER_ONLY, denied: 'unwritable-key' })
      } finally {
        release()
      }
    }
    return deidentified(tables, this.#key.pseudonyms)
  }
}

function storedKey(path: string): PseudonymKey | null {
  let bytes: Uint8Array
  try {
    bytes = regularFile(path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    // A symbolic link without a target, such as to a disk that is not mounted, must not be replaced by a new key.
    const isNew = why === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) === undefined
    if (isNew) return null
    throw new StudyProblems([problem('unreadable-file', { file: path }, why)])
  }
  return readPseudonymKey(bytes, path)
}
