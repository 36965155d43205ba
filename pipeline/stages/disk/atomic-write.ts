import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { removeLeftoversOf, temporaryBeside, writeNew } from './temporary.ts'

/** The permissions of the written files, and the problem code if they cannot be written. */
interface Writing {
  readonly mode: number
  readonly denied: 'unwritable-folder' | 'unwritable-key'
}

/** Paths in a folder, in the order in which they change, with what is there then; null: nothing. */
export type Changes = Iterable<readonly [path: string, content: Uint8Array | string | null]>

/**
 * Makes all changes or none. Everything new is written to temporary files first and flushed to disk. Then
 * each takes the place of the old file, which is kept aside; if that fails, everything is put back. If the process is killed before, the
 * old files are unchanged; the next write removes the temporary files of killed processes.
 * @throws StudyProblems if the folder cannot be written to
 */
export function atomicWrite(
  folder: string,
  changes: Changes,
  { mode, denied }: Writing = { mode: 0o666, denied: 'unwritable-folder' },
): void {
  const steps = [...changes].map(([path, content]) => ({ final: join(folder, path), content }))
  const made: string[] = []
  const [written, aside]: [string[], string[]] = [[], []]
  const undo: (() => void)[] = []
  try {
    const news = steps.map(({ final, content }) => {
      if (content === null) return null
      made.push(...madeFolders(dirname(final)))
      removeLeftoversOf(final)
      const temporary = temporaryBeside(final)
      written.push(temporary)
      writeNew(temporary, typeof content === 'string' ? Buffer.from(content) : content, mode)
      return temporary
    })
    for (const [i, { final }] of steps.entries()) {
      const old = lstatSync(final, { throwIfNoEntry: false })
      if (old?.isDirectory()) throw Object.assign(new Error(final), { code: 'EISDIR' })
      // A single file is replaced at once: nothing would have to be undone, and it is never missing.
      if (old && steps.length > 1) {
        const kept = temporaryBeside(final)
        aside.push(kept)
        setAside(final, kept)
        undo.push(() => renameSync(kept, final))
      } else if (!old) undo.push(() => rmSync(final, { force: true }))
      if (news[i] === null) rmSync(final, { force: true })
      else renameSync(news[i]!, final)
    }
  } catch (error) {
    const isBack = isUndone(undo)
    for (const path of [...written, ...(isBack ? aside : [])]) removeLater(path)
    for (const path of made.reverse()) removeIfEmpty(path)
    const why = (error as NodeJS.ErrnoException).code
    if (why === undefined) throw error
    const problems: Problem[] = [problem(denied, { file: folder }, why)]
    if (!isBack) problems.push(problem('mixed-results', { file: folder }))
    throw new StudyProblems(problems)
  }
  for (const path of aside) removeLater(path)
}

/** Gives an old file a second name, so that it is there until the new one takes its place. */
function setAside(path: string, kept: string): void {
  try {
    linkSync(path, kept)
  } catch {
    // Some disks know only one name for a file.
    renameSync(path, kept)
  }
}

/** Undoes changes, the last first; false if something could not be undone. */
function isUndone(undo: readonly (() => void)[]): boolean {
  try {
    for (const step of undo.toReversed()) step()
    return true
  } catch {
    return false
  }
}

/** Removes a temporary file. If that fails, the results are as they are all the same, and the next write removes it. */
function removeLater(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is left with the name of a temporary file.
  }
}

/**
 * Makes a folder with all folders above it.
 * @returns those that were not there before, from the top
 */
export function madeFolders(folder: string): string[] {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return []
  const made: string[] = []
  for (let path = folder; path.length >= first.length; path = dirname(path)) made.unshift(path)
  return made
}

/** Removes a folder unless something is in it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else uses it.
  }
}
