import { derivedSeed } from '../../study/derived-seed.ts'
import { type ThreadPool, threadPool } from '../thread-pool.ts'
import { drawnBlock, permutedBlock } from './block.ts'

/** Resamples or orders of a block: fixed, so that no result depends on where a block is worked out. */
const BLOCK = 500

/** The same where one test alone draws on: fewer messages between threads. */
const LARGE_BLOCK = 4000

/** The sizes of the blocks that make up so many resamples: 500, 500 and 200 for 1200. */
function blockSizes(resamples: number, block = BLOCK): number[] {
  return Array.from({ length: Math.ceil(resamples / block) }, (_, i) =>
    Math.min(block, resamples - i * block),
  )
}

/** A number of draws in blocks, each with a seed of its own. */
interface SeededBlock {
  readonly size: number
  readonly seed: number
}

/**
 * The blocks that draw `more` after `drawn` were drawn; their seeds follow from that of the study, from what is drawn
 * and from how many were drawn before them.
 */
export function seededBlocks(seed: number, what: string, drawn: number, more: number): SeededBlock[] {
  let before = drawn
  return blockSizes(more, drawn === 0 ? BLOCK : LARGE_BLOCK).map((size) => {
    const own = { size, seed: derivedSeed(seed, `correlate/${what}/${before}`) }
    before += size
    return own
  })
}

const FUNCTIONS = { permutedBlock, drawnBlock }

/** Works out blocks. */
export type BlockRunner = ThreadPool<typeof FUNCTIONS>

/** A runner with so many threads; up to one: the work is done here. */
export function blockRunner(threads: number): Promise<BlockRunner> {
  return threadPool(FUNCTIONS, () => new URL('./block', import.meta.url), threads)
}
