import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'

/** The permissions of the written files, and the problem code if they cannot be written. */
interface Writing {
  readonly mode: number
  readonly denied: 'unwritable-folder' | 'unwritable-key'
}

/**
 * Writes all files or none: everything is written to temporary files, flushed to disk, and then renamed. If the process is
 * killed before that, the old files are unchanged; the next write removes the temporary files of killed processes.
 * @throws StudyProblems if the folder cannot be written to
 */
export function atomicWrite(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  { mode, denied }: Writing = { mode: 0o666, denied: 'unwritable-folder' },
): void {
  const written: { temporary: string; final: string }[] = []
  try {
    for (const place of new Set([...files.keys()].map((path) => dirname(join(folder, path)))))
      removeLeftovers(place)
    for (const [path, content] of files) {
      const final = join(folder, path)
      const temporary = `${final}.congruence-tmp-${process.pid}`
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

/** True for the temporary file of an unfinished write. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

const TEMPORARY = /\.congruence-tmp-(\d+)$/

/** Removes the temporary files of processes that no longer run. */
function removeLeftovers(place: string): void {
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    const writer = TEMPORARY.exec(name)?.[1]
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(place, name), { force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
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
