import { closeSync, lstatSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { type Problem, type ProblemCode, problem, StudyProblems } from '../../problems.ts'
import { isRunning } from './is-running.ts'
import { openNew, temporaryBeside } from './temporary.ts'

/** Who has a place to write alone, and since when. */
const owner = z.object({ process: z.int().positive(), host: z.string(), since: z.iso.datetime() })

/** The locks that this process holds. */
const held = new Set<string>()

/** An empty lock is one that is being written; after this time its owner has died over it. */
const WRITING_MS = 10_000

/** How often a lock of others is looked at again. */
const PAUSE_MS = 50

interface Waiting {
  /** How long to wait for the owner to finish. */
  readonly ms: number
  /** The problem if the lock cannot be written. */
  readonly denied: Extract<ProblemCode, 'unwritable-folder' | 'unwritable-key'>
}

/**
 * Keeps other runs away from a place until the returned function is called. A file with the number and the computer of
 * this process says so; that of a process that has died is taken over.
 * @param place what messages name
 * @throws StudyProblems if another run has the lock, or it cannot be written
 */
export function lock(
  path: string,
  place: string,
  { ms, denied }: Waiting = { ms: 0, denied: 'unwritable-folder' },
): () => void {
  const mine = JSON.stringify({ process: process.pid, host: hostname(), since: new Date().toISOString() })
  const end = Date.now() + ms
  while (!isTaken(path, mine, place, denied)) {
    const why = obstacle(path, place)
    if (why === null) continue
    if (Date.now() >= end) throw new StudyProblems([why])
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
  held.add(path)
  const release = () => {
    process.off('exit', release)
    held.delete(path)
    if (textOf(path) === mine) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}

function isTaken(path: string, mine: string, place: string, denied: Waiting['denied']): boolean {
  try {
    const handle = openNew(path, 0o600)
    try {
      writeSync(handle, mine)
    } finally {
      closeSync(handle)
    }
    return true
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    if (why === 'EEXIST') return false
    if (why === undefined) throw error
    if (why === 'ENOSPC') rmSync(path, { force: true })
    throw new StudyProblems([problem(denied, { file: place }, why)])
  }
}

/** What keeps this run away; null if there is nothing, or nothing any more. */
function obstacle(path: string, place: string): Problem | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  const text = found.isFile() ? textOf(path) : null
  const by = found.isFile() ? ownerIn(text) : null
  if (by === null) {
    const isOld = Date.now() - found.mtimeMs > WRITING_MS
    return isOld && found.isFile() && isRemoved(path, text)
      ? null
      : problem('in-use', { file: place }, null, path)
  }
  if (isDead(path, by) && isRemoved(path, text)) return null
  return problem('in-use', { file: place }, by, path)
}

/** A process of another computer may run: only a person can tell. */
function isDead(path: string, by: z.output<typeof owner>): boolean {
  if (by.host !== hostname()) return false
  if (by.process === process.pid) return !held.has(path)
  const started = Date.now() - 1000 * uptime()
  // A number that has been given again since the computer was started is of another process.
  return !isRunning(by.process) || Date.parse(by.since) < started - WRITING_MS
}

/** Removes the lock of a dead process, unless another run has just taken it over. */
function isRemoved(path: string, text: string | null): boolean {
  const aside = temporaryBeside(path)
  try {
    renameSync(path, aside)
  } catch {
    return true
  }
  if (textOf(aside) === text) {
    rmSync(aside, { force: true })
    return true
  }
  renameSync(aside, path)
  return false
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function ownerIn(text: string | null): z.output<typeof owner> | null {
  try {
    return owner.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
