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

/** The file of pseudonyms of a deidentified run: kept apart from the results, extended when people join. */
export class KeyFile {
  readonly path: string
  /** Whether it was there before this run. */
  readonly isOld: boolean
  /** How many pseudonyms this run has added. */
  added = 0
  #key: PseudonymKey

  /** @throws StudyProblems if the file is damaged, or cannot be read */
  constructor(path: string) {
    const found = storedKey(path)
    this.path = path
    this.isOld = found !== null
    this.#key = found ?? emptyKey()
  }

  get key(): PseudonymKey {
    return this.#key
  }

  /** The tables with pseudonyms. Those that are new are on disk before anything is returned: no table is without key. */
  deidentified(tables: readonly Rows[]): readonly Rows[] {
    const extended = extendedKey(this.#key, identifiersIn(tables))
    const added = size(extended) - size(this.#key)
    if (added > 0) {
      // A link to a safer place stays a link.
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
    // A link that leads nowhere, such as to a disk that is not mounted, is not a key to be made anew.
    const isNew = why === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) === undefined
    if (isNew) return null
    throw new StudyProblems([problem('unreadable-file', { file: path }, why)])
  }
  return readPseudonymKey(bytes, path)
}
