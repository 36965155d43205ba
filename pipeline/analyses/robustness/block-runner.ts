import { type ThreadPool, threadPool } from '../thread-pool.ts'
import { drawnBlock, permutedBlock } from './block.ts'

/** Resamples or orders of a block: fixed, so that no result depends on where a block is worked out. */
const BLOCK = 500

/** The sizes of the blocks that make up so many resamples. @example blockSizes(1200) // [500, 500, 200] */
export function blockSizes(resamples: number): number[] {
  return Array.from({ length: Math.ceil(resamples / BLOCK) }, (_, i) =>
    Math.min(BLOCK, resamples - i * BLOCK),
  )
}

const FUNCTIONS = { permutedBlock, drawnBlock }

/** Works out blocks. */
export type BlockRunner = ThreadPool<typeof FUNCTIONS>

/** A runner with so many threads; up to one: the work is done here. */
export function blockRunner(threads: number): Promise<BlockRunner> {
  return threadPool(FUNCTIONS, new URL('./block', import.meta.url), threads)
}
