import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
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
 * Makes all changes or none. Everything new is written to temporary files first and flushed to disk. Then each old file is
 * set aside and the new one takes its name; if that fails, everything is put back. If the process is killed before, the
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
  const renamed: { from: string; to: string }[] = []
  const written: string[] = []
  const rename = (from: string, to: string) => {
    renameSync(from, to)
    renamed.push({ from, to })
  }
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
    const aside: string[] = []
    for (const [i, { final }] of steps.entries()) {
      if (lstatSync(final, { throwIfNoEntry: false })) {
        aside.push(temporaryBeside(final))
        rename(final, aside.at(-1)!)
      }
      if (news[i] !== null) rename(news[i]!, final)
    }
    for (const path of aside) rmSync(path, { force: true })
  } catch (error) {
    const isBack = putBack(renamed)
    for (const path of written) rmSync(path, { force: true })
    for (const path of made.reverse()) removeIfEmpty(path)
    const why = (error as NodeJS.ErrnoException).code
    if (why === undefined) throw error
    const problems: Problem[] = [problem(denied, { file: folder }, why)]
    if (!isBack) problems.push(problem('mixed-results', { file: folder }))
    throw new StudyProblems(problems)
  }
}

/** Undoes renaming, the last first; false if something could not be undone. */
function putBack(renamed: readonly { from: string; to: string }[]): boolean {
  try {
    for (const { from, to } of renamed.toReversed()) renameSync(to, from)
    return true
  } catch {
    return false
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
