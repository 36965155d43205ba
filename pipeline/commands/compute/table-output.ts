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
import { openNew, removeLeftoversOf, temporaryBeside } from '../../stages/disk/temporary.ts'

/** The destination of a table, block by block. The bytes of a block may change after `write` returns. */
export interface TableOutput {
  write(block: Uint8Array): void | Promise<void>
  /** Finishes the table; an earlier file is replaced. */
  keep(): void
  /** Deletes what was written. */
  discard(): void
}

/** True if a file with this name can be replaced; a device or a named pipe can only be written to. */
export function isReplaceable(path: string): boolean {
  return !existsSync(path) || statSync(path).isFile()
}

/**
 * A file that is written completely or not at all: blocks go to a temporary file beside it, which is renamed at the end. A
 * device or a named pipe cannot be replaced and is written to directly.
 * @throws StudyProblems if it cannot be written
 */
export function fileOutput(path: string): TableOutput {
  const final = existsSync(path) ? realpathSync(path) : path
  const isPlain = isReplaceable(final)
  const temporary = isPlain ? temporaryBeside(final) : final
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
    if (!isPlain) return openSync(final, 'w')
    mkdirSync(dirname(final), { recursive: true })
    removeLeftoversOf(final)
    return openNew(temporary)
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

/** Standard output. Written blocks cannot be discarded. */
export function standardOutput(): TableOutput {
  // Each error reaches the callback of its write; without this listener it would also end the process.
  process.stdout.on('error', () => {})
  return {
    write: (block) =>
      new Promise((resolve, reject) => {
        process.stdout.write(block, (error) => (error ? reject(unwritten(error)) : resolve()))
      }),
    keep() {},
    discard() {},
  }
}

/** The error that a reader has closed the pipe stays as it is; every other is a problem. */
function unwritten(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE') return error
  return new StudyProblems([
    problem('unwritable-output', { file: 'standard output' }, error.code ?? error.message),
  ])
}
