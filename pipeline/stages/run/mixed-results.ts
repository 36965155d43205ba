import { readdirSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { type Problem, problem } from '../../problems.ts'
import { realPath } from '../disk/real-path.ts'
import { isTemporary } from '../disk/temporary.ts'
import { copiedCommand } from './copied-command.ts'
import { LOCK } from './own-folder.ts'
import type { Stage } from './stage.ts'
import type { Workspace } from './workspace.ts'

/**
 * The problem if identifiers and pseudonyms, or the key and the results, would be in one folder. A deidentified run writes
 * only to a folder that is empty or has the results of another deidentified run.
 */
export function mixedResults(stage: Stage, workspace: Workspace): Problem[] {
  const { folder, keyFile } = workspace
  const earlier = workspace.provenance()
  if (keyFile === null)
    return earlier?.deidentified ? [problem('mixed-identifiers', { file: folder }, true)] : []
  if (isWithin(keyFile.path, folder)) return [problem('key-among-results', { file: keyFile.path })]
  if (!earlier?.deidentified && !isEmpty(folder))
    return [problem('mixed-identifiers', { file: folder }, false)]
  const needsKey = earlier !== null && stage.readsFilesOf !== 'study'
  return needsKey && !keyFile.isOld && keyFile.added === 0
    ? [problem('missing-key', { file: keyFile.path }, copiedCommand(workspace, 'run'))]
    : []
}

function isWithin(path: string, folder: string): boolean {
  const fromFolder = relative(realPath(folder), realPath(path))
  return fromFolder.split(sep)[0] !== '..' && !isAbsolute(fromFolder)
}

/** True for a folder that is empty or has only temporary files of an interrupted run. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).every((entry) =>
      entry.isDirectory()
        ? isEmpty(join(folder, entry.name))
        : isTemporary(entry.name) || entry.name === LOCK,
    )
  } catch {
    return true
  }
}
