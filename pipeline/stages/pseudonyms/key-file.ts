import { lstatSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../disk/atomic-write.ts'
import { realPath } from '../disk/real-path.ts'
import { regularFile } from '../disk/regular-file.ts'
import type { Rows } from '../run/stage.ts'
import { deidentified, identifiersIn } from './deidentified.ts'
import { emptyKey, extendedKey, keyCsv, type PseudonymKey, size } from './pseudonym-key.ts'
import { readPseudonymKey } from './read-pseudonym-key.ts'

/** The key file of a deidentified run: separate from the results, extended when people are added. */
export class KeyFile {
  readonly path: string
  /** True if it existed before this run. */
  readonly isOld: boolean
  /** The number of pseudonyms that this run has added. */
  added = 0
  #key: PseudonymKey

  /** @throws StudyProblems if the file is damaged, or cannot be read */
  constructor(path: string) {
    const stored = storedKey(path)
    this.path = path
    this.isOld = stored !== null
    this.#key = stored ?? emptyKey()
  }

  get key(): PseudonymKey {
    return this.#key
  }

  /** The tables with pseudonyms. New pseudonyms are written to the key file first, so that no table lacks its key. */
  deidentified(tables: readonly Rows[]): readonly Rows[] {
    const extended = extendedKey(this.#key, identifiersIn(tables))
    const added = size(extended) - size(this.#key)
    if (added > 0) {
      // If the key file is a symbolic link, its target is written and the link remains.
      const place = realPath(this.path)
      const files = new Map([[basename(place), keyCsv(extended)]])
      atomicWrite(dirname(place), files, { mode: 0o600, denied: 'unwritable-key' })
    }
    this.#key = extended
    this.added += added
    return deidentified(tables, extended.pseudonyms)
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
