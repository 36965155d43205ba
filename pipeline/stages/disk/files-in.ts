import { lstatSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'
import { ownFile } from './regular-file.ts'
import { isTemporary } from './temporary.ts'

/** The files of a folder by their path in it; null in place of the bytes of a link or a device. */
export type FilesIn = ReadonlyMap<string, Uint8Array | null>

/**
 * Every file below a folder. Hidden files and those of an unfinished write do not count, because no result is one.
 * @throws StudyProblems if the folder cannot be read
 */
export function filesIn(folder: string): FilesIn {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => !entry.isDirectory() && !isTemporary(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (path) =>
          !within(folder, path)
            .split('/')
            .some((name) => name.startsWith('.')),
      )
    return new Map(
      paths
        .map((path) => [within(folder, path), lstatSync(path).isFile() ? ownFile(path) : null] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    const code = why === 'ENOENT' || why === 'ENOTDIR'
    throw new StudyProblems([
      code ? problem('missing-results', { file: folder }) : problem('unreadable-file', { file: folder }, why),
    ])
  }
}

/** The path of a file in its folder, with the same strokes on every system. */
const within = (folder: string, path: string) => path.slice(join(folder, sep).length).split(sep).join('/')
