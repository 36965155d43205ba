import { shellWord } from './shell-word.ts'
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
