import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { problem, StudyProblems } from '../problems.ts'

/** Who may read what is written, and the problem if it cannot be. */
interface Writing {
  readonly mode: number
  readonly denied: 'unwritable-folder' | 'unwritable-key'
}

/**
 * Writes all files or none: everything goes to temporary files first, is forced to disk, and only then renamed.
 * A process that dies on the way leaves the old files as they were.
 * @throws StudyProblems if the folder cannot be written to
 */
export function atomicWrite(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  { mode, denied }: Writing = { mode: 0o666, denied: 'unwritable-folder' },
): void {
  const written: { temporary: string; final: string }[] = []
  try {
    for (const [path, content] of files) {
      const final = join(folder, path)
      const temporary = `${final}.tmp-${process.pid}`
      mkdirSync(dirname(final), { recursive: true })
      written.push({ temporary, final })
      writeThrough(temporary, typeof content === 'string' ? Buffer.from(content) : content, mode)
    }
    for (const { temporary, final } of written) renameSync(temporary, final)
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true })
    const why = (error as NodeJS.ErrnoException).code
    if (why === undefined) throw error
    throw new StudyProblems([problem(denied, { file: folder }, why)])
  }
}

function writeThrough(path: string, bytes: Uint8Array, mode: number): void {
  const handle = openSync(path, 'w', mode)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
