import { relative } from 'node:path'
import type { Workspace } from './workspace.ts'

/**
 * A command for this study and this folder of results, as it can be copied into a shell: without them another study might
 * be computed.
 */
export function copiedCommand(
  { studyFile, folder, keyFile }: Pick<Workspace, 'studyFile' | 'folder' | 'keyFile'>,
  command: string,
  options = '',
): string {
  const key = keyFile === null ? '' : ` --deidentify --key ${shellWord(keyFile.path)}`
  return `npx congruence ${command} ${shellWord(studyFile)} --out ${shellWord(folder)}${key}${options}`
}

/** A path as a word of a shell, from the current folder if it is inside. */
export function shellWord(path: string): string {
  const way = relative(process.cwd(), path) || '.'
  const shown = way.startsWith('..') ? path : way
  return /^[\w./\\:-]+$/.test(shown) ? shown : `"${shown.replace(/["$`]/g, '\\$&')}"`
}
