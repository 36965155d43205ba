import type { Exchange } from '../../statistics/permutation/exchange.ts'
import {
  type CurveBlock,
  type PermutedCurves,
  permutedCurves,
} from '../../statistics/specification-curve/permuted-curves.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import { mostThreads, threadPool } from '../thread-pool.ts'

/** Permutations of a block: fixed, so that no result depends on how many threads there are. */
const BLOCK = 250
/** Of so many permutations the sorted curves are kept, for the band of the figure. */
const KEPT = 2000
/** Steps, one pair in one specification of one permutation, that take over a second: less is not worth threads. */
const WORTH_THREADS = 1e8

type Shared = Pick<CurveBlock, 'data' | 'specifications' | 'direction' | 'critical'>

/** The blocks that make up `permutations`, each with a seed of its own, derived from that of the study. */
export function curveBlocks(
  shared: Shared,
  exchange: Exchange,
  permutations: number,
  seed: number,
  name: string,
): CurveBlock[] {
  return Array.from({ length: Math.ceil(permutations / BLOCK) }, (_, i) => {
    const size = Math.min(BLOCK, permutations - i * BLOCK)
    const kept = Math.min(size, Math.max(0, KEPT - i * BLOCK))
    const own = derivedSeed(seed, `correlate/specification-curve/${name}/${i}`)
    return { ...shared, exchange, size, kept, seed: own }
  })
}

/** How many threads these blocks are worth: one, or as many as the machine has. */
function threadsFor(blocks: readonly CurveBlock[]): number {
  const steps = blocks.reduce(
    (sum, { size, specifications, data }) => sum + size * specifications.length * data.subsets[0]!.length,
    0,
  )
  return steps <= WORTH_THREADS ? 1 : Math.min(mostThreads(), blocks.length)
}

/** Works out blocks, in this thread or on several; in their order, whichever is done first. */
export async function curvesOfBlocks(
  blocks: readonly CurveBlock[],
  threads = threadsFor(blocks),
): Promise<PermutedCurves[]> {
  const module = () => new URL('../../statistics/specification-curve/permuted-curves', import.meta.url)
  const pool = await threadPool({ permutedCurves }, module, threads)
  try {
    return await Promise.all(blocks.map((block) => pool.run('permutedCurves', block)))
  } finally {
    await pool.close()
  }
}
