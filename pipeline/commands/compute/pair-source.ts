import { type Stats, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { problem, StudyProblems } from '../../problems.ts'

const BLOCK = 1 << 20

/** A file of pairs as a stream of blocks, with its name in messages and its size if it is known. */
export interface PairSource {
  readonly file: string
  readonly size: number | null
  /** The bytes of a block are valid until the next block is read. */
  readonly blocks: AsyncIterable<Uint8Array>
}

/**
 * The file of pairs at this path; `-` is standard input.
 * @throws StudyProblems if the file does not exist
 */
export function pairSource(path: string, displayName: string): PairSource {
  if (path === '-') return { file: 'standard input', size: null, blocks: process.stdin }
  let stats: Stats
  try {
    stats = statSync(path)
  } catch {
    throw new StudyProblems([problem('missing-pairs', { file: displayName })])
  }
  if (stats.isDirectory())
    throw new StudyProblems([problem('unreadable-file', { file: displayName }, 'EISDIR')])
  return { file: displayName, size: stats.isFile() ? stats.size : null, blocks: readable(path, displayName) }
}

async function* readable(path: string, file: string): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path)
    const block = new Uint8Array(BLOCK)
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
