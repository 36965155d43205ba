import type { BootstrapCorrelations } from '../../statistics/resampling/bootstrap-correlations.ts'
import type { PermutationCounts } from '../../statistics/resampling/permutation-counts.ts'
import { type DrawsBlock, drawnBlock, type OrdersBlock, permutedBlock } from './block.ts'

/** Resamples or orders of a block: fixed, so that no result depends on where a block is worked out. */
const BLOCK = 500

/** The sizes of the blocks that make up so many resamples. @example blockSizes(1200) // [500, 500, 200] */
export function blockSizes(resamples: number): number[] {
  return Array.from({ length: Math.ceil(resamples / BLOCK) }, (_, i) =>
    Math.min(BLOCK, resamples - i * BLOCK),
  )
}

/** Works out blocks: here, or on several threads at once. */
export interface BlockRunner {
  permuted(block: OrdersBlock): Promise<PermutationCounts[]>
  drawn(block: DrawsBlock): Promise<BootstrapCorrelations[]>
  close(): Promise<void>
}

/** A runner with so many threads; up to one: the work is done here. */
export async function blockRunner(threads: number): Promise<BlockRunner> {
  if (threads <= 1) {
    return {
      permuted: async (block) => permutedBlock(block),
      drawn: async (block) => drawnBlock(block),
      close: async () => {},
    }
  }
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./block.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    permuted: (block) => pool.run(block, { name: 'permutedBlock' }),
    drawn: (block) => pool.run(block, { name: 'drawnBlock' }),
    close: () => pool.destroy(),
  }
}
