import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'

/** Where a table goes block by block. The bytes of a block may change once `write` is done. */
export interface TableOutput {
  write(block: Uint8Array): void | Promise<void>
  /** All is written: what was there before is replaced. */
  keep(): void
  /** Nothing is to be left of it. */
  discard(): void
}

/** True if a file of this name can be put in place; a device or a named pipe can only be written to. */
export function isReplaceable(path: string): boolean {
  return !existsSync(path) || statSync(path).isFile()
}

/**
 * A file that appears whole or not at all: blocks go to a temporary file beside it, which takes its name in the
 * end. A device or a named pipe cannot be replaced and is written to directly.
 * @throws StudyProblems if it cannot be written
 */
export function fileOutput(path: string): TableOutput {
  const final = existsSync(path) ? realpathSync(path) : path
  const isPlain = isReplaceable(final)
  const temporary = isPlain ? `${final}.tmp-${process.pid}` : final
  const attempt = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code
      if (why === undefined) throw error
      throw new StudyProblems([problem('unwritable-folder', { file: path }, why)])
    }
  }
  const handle = attempt(() => {
    if (isPlain) mkdirSync(dirname(final), { recursive: true })
    return openSync(temporary, 'w')
  })
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  return {
    write: (block) =>
      attempt(() => {
        for (let done = 0; done < block.length; ) done += writeSync(handle, block, done)
      }),
    keep: () =>
      attempt(() => {
        if (isPlain) fsyncSync(handle)
        close()
        if (isPlain) renameSync(temporary, final)
      }),
    discard() {
      close()
      if (isPlain) rmSync(temporary, { force: true })
    },
  }
}

/** Standard output. What has been written cannot be taken back. */
export function standardOutput(): TableOutput {
  // Every failure reaches the callback of its write; without a listener it would end the process as well.
  process.stdout.on('error', () => {})
  return {
    write: (block) =>
      new Promise((resolve, reject) => {
        process.stdout.write(block, (error) => (error ? reject(error) : resolve()))
      }),
    keep() {},
    discard() {},
  }
}
