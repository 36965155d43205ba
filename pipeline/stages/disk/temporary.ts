import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './is-running.ts'

const TEMPORARY = /^(.*)\.congruence-tmp-(\d+)(?:-[0-9a-f]+)?$/s

/** A name beside a file for what will replace it. Nobody can foresee it and put something there. */
export function temporaryBeside(final: string): string {
  return `${final}.congruence-tmp-${process.pid}-${randomBytes(4).toString('hex')}`
}

/** True for the temporary file of an unfinished write. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

/** Opens a new file for writing; never one that is there, nor what a link leads to. */
export function openNew(path: string, mode = 0o666): number {
  return openSync(path, 'wx', mode)
}

/** Writes a new file and waits until the disk has it. */
export function writeNew(path: string, bytes: Uint8Array, mode: number): void {
  const handle = openNew(path, mode)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes what killed processes left beside this file. */
export function removeLeftoversOf(final: string): void {
  removeTemporaries(dirname(final), ([, of, writer]) => of === basename(final) && !isRunning(Number(writer)))
}

/** Removes the temporary files directly in this folder; nobody else may be writing there. */
export function removeAllTemporaries(folder: string): void {
  removeTemporaries(folder, () => true)
}

function removeTemporaries(folder: string, isLeftover: (name: RegExpExecArray) => boolean): void {
  // What a link to a folder leads to belongs to others.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = TEMPORARY.exec(entry.name)
    if (name !== null && !entry.isDirectory() && isLeftover(name))
      rmSync(join(folder, entry.name), { force: true })
  }
}
