import { readdirSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { type Problem, problem } from '../../problems.ts'
import { isTemporary } from '../disk/atomic-write.ts'
import { realPath } from '../disk/real-path.ts'
import type { Stage } from './stage.ts'
import type { Workspace } from './workspace.ts'

/**
 * What would bring identifiers and pseudonyms into one folder, or the key to the results; null if nothing would. A
 * deidentified run writes to a folder that is empty or that another such run has written.
 */
export function mixedResults(stage: Stage, workspace: Workspace): Problem | null {
  const { folder, keyFile } = workspace
  const made = workspace.provenance()
  if (keyFile === null)
    return made?.deidentified ? problem('mixed-identifiers', { file: folder }, true) : null
  if (isWithin(keyFile.path, folder)) return problem('key-among-results', { file: keyFile.path })
  if (!made?.deidentified && !isEmpty(folder)) return problem('mixed-identifiers', { file: folder }, false)
  const needsKey = made !== null && stage.readsFilesOf !== 'study'
  return needsKey && !keyFile.isOld && keyFile.added === 0
    ? problem('missing-key', { file: keyFile.path })
    : null
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

/** Nothing but what a run left behind that died before it had written anything. */
function isEmpty(folder: string): boolean {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.every((entry) => entry.isDirectory() || isTemporary(entry.name))
  } catch {
    return true
  }
}
