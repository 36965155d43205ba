import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint, type Provenance } from '../../artefacts/provenance.ts'
import { regularFile } from '../../stages/disk/regular-file.ts'

/** How many folders are looked at, how deep below each, and how large a study file may be. */
const MOST = { folders: 500, depth: 3, bytes: 5e6 }

/**
 * The study file that a folder of results was made from, by its fingerprint: below the current folder, or beside the
 * results; null if it is not found.
 */
export function studyFile({ study }: Provenance, here: string, results: string): string | null {
  if (!('sha256' in study)) return null
  let left = MOST.folders
  const below = (folder: string, depth: number): string | null => {
    if (left-- <= 0) return null
    const entries = entriesOf(folder)
    for (const entry of entries.filter((it) => it.isFile() && /\.ya?ml$/i.test(it.name)))
      if (isThat(join(folder, entry.name), study.sha256)) return join(folder, entry.name)
    if (depth === 0) return null
    for (const entry of entries.filter((it) => it.isDirectory() && !/^\.|^node_modules$/.test(it.name))) {
      const found = below(join(folder, entry.name), depth - 1)
      if (found !== null) return found
    }
    return null
  }
  return below(here, MOST.depth) ?? below(dirname(results), 1) ?? below(dirname(dirname(results)), 1)
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

function isThat(file: string, sha256: string): boolean {
  try {
    return fingerprint(regularFile(file, MOST.bytes)) === sha256
  } catch {
    return false
  }
}
