import { type ChanceDistribution, chanceDistribution } from '../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../congruence/congruence-index.ts'
import type { Study } from '../study/study.ts'
import type { ComparedPair } from './compared-pairs.ts'

/**
 * The distribution of an index over all pairs of three-letter codes; null where the values of the sample cannot be
 * compared with it: for indices of scores, of shorter codes here, or of values averaged over ties, which spread less.
 */
export function allPairsOfCodes({ ties }: Study, pairs: readonly ComparedPair[]) {
  const shortest = pairs.reduce(
    (least, { client, therapist }) => Math.min(least, client.code.length, therapist.code.length),
    Number.POSITIVE_INFINITY,
  )
  const averaged =
    ties.analyse === 'averaged' &&
    pairs.some(({ client, therapist }) => client.tieCodes.length * therapist.tieCodes.length > 1)
  return (index: CongruenceIndex): ChanceDistribution | null =>
    index.basis === 'code' && !averaged && !(index.acceptsShorter && shortest < index.letters)
      ? chanceDistribution(index)
      : null
}
