import { type Stats, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { problem, StudyProblems } from '../../problems.ts'

const BLOCK = 1 << 20

/** A file of pairs as a stream of blocks, its name for a person, and its size where that is known. */
export interface PairSource {
  readonly file: string
  readonly size: number | null
  /** The bytes of a block are good until the next one is asked for. */
  readonly blocks: AsyncIterable<Buffer>
}

/**
 * The file of pairs at this path; `-` is standard input.
 * @throws StudyProblems if there is no such file
 */
export function pairSource(path: string, shownAs: string): PairSource {
  if (path === '-') return { file: 'standard input', size: null, blocks: process.stdin }
  let found: Stats
  try {
    found = statSync(path)
  } catch {
    throw new StudyProblems([problem('missing-pairs', { file: shownAs })])
  }
  if (found.isDirectory()) throw new StudyProblems([problem('unreadable-file', { file: shownAs }, 'EISDIR')])
  return { file: shownAs, size: found.isFile() ? found.size : null, blocks: readable(path, shownAs) }
}

async function* readable(path: string, file: string): AsyncGenerator<Buffer> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path)
    const block = Buffer.allocUnsafeSlow(BLOCK)
    for (;;) {
      const { bytesRead } = await handle.read(block)
      if (bytesRead === 0) return
      yield block.subarray(0, bytesRead)
    }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    if (why === undefined) throw error
    throw new StudyProblems([problem('unreadable-file', { file }, why)])
  } finally {
    await handle?.close()
  }
}
