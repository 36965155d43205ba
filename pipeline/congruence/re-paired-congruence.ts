import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { type PairTable, pairsWithValue } from '../statistics/pairing/pair-table.ts'
import { type RePairedMean, rePairedMean } from '../statistics/pairing/re-paired-mean.ts'
import { type RePairingTest, rePairingTest } from '../statistics/pairing/re-pairing-test.ts'
import { type RePairings, rePairings } from '../statistics/pairing/re-pairings.ts'
import type { CongruenceIndex } from './congruence-index.ts'
import type { PairValue } from './pair-value.ts'

type OrNull<T> = { readonly [K in keyof T]: T[K] | null }

/** The mean of an index compared with its mean when the same people are re-paired. */
export interface RePaired extends OrNull<RePairedMean>, OrNull<Omit<RePairingTest, 'observed'>> {
  /** Mean of the pairs minus re-paired mean. */
  readonly difference: number | null
  /**
   * The difference in SDs of the re-paired means; positive means more congruent than re-paired, also for a
   * distance.
   */
  readonly standardisedDifference: number | null
  /** Number of possible re-pairings. */
  readonly count: bigint | null
  /** Number of re-pairings drawn; null if all were used. */
  readonly drawn: number | null
  readonly reason: string | null
}

const NONE: Omit<RePaired, 'reason'> = {
  mean: null,
  sd: null,
  strangers: null,
  low: null,
  high: null,
  p: null,
  pStandardError: null,
  difference: null,
  standardisedDifference: null,
  count: null,
  drawn: null,
}

/**
 * The distribution of the mean of an index if clients have other therapists; roles and the number of clients
 * of each therapist are kept.
 *
 * Only the pairs that have a value of the index are re-paired, among themselves. All indices with values for
 * the same pairs use the same re-pairings, which depend only on the pairs and the random state. The norms of
 * the sample do not change, because re-pairing within roles does not affect them. An index that describes one
 * person is omitted.
 *
 * @param pairs in an order that does not depend on the file, because the random re-pairings depend on it
 * @param valueFor the index of any client with any therapist, real pair or not
 * @param plan.random a generator in the same state at each call
 */
export function rePairedCongruence<Person>(
  pairs: readonly { readonly client: Person; readonly therapist: Person }[],
  valueFor: (index: CongruenceIndex, client: Person, therapist: Person) => PairValue,
  plan: { readonly draws: number; readonly level: number; readonly random: () => RandomGenerator },
): (index: CongruenceIndex) => RePaired {
  const therapists = [...new Set(pairs.map(({ therapist }) => therapist))]
  const numbers = new Map(therapists.map((therapist, number) => [therapist, number]))
  const therapistOf = Uint16Array.from(pairs, ({ therapist }) => numbers.get(therapist)!)
  const known = new Map<string, RePairings>()
  const shared = ({ therapistOf: own }: PairTable, values: Float64Array): RePairings => {
    const key = pairs.map((_, i) => Number.isNaN(values[i * therapists.length + therapistOf[i]!]!)).join()
    const made = known.get(key) ?? rePairings(own, plan.draws, plan.random())
    known.set(key, made)
    return made
  }
  return (index) => {
    const describes = index.basis === 'profile' ? index.describesOnly : undefined
    if (describes)
      return { ...NONE, reason: `it describes the ${describes} only: re-pairing cannot change it` }
    const values = new Float64Array(pairs.length * therapists.length)
    pairs.forEach(({ client }, i) => {
      therapists.forEach((therapist, t) => {
        values[i * therapists.length + t] = valueFor(index, client, therapist).value ?? Number.NaN
      })
    })
    const table = pairsWithValue({ values, therapists: therapists.length, therapistOf })
    if (table.therapistOf.length === 0) return { ...NONE, reason: 'no pair has a value' }
    if (table.values.some(Number.isNaN))
      return { ...NONE, reason: 'it is undefined for some of the re-paired people' }
    return compared(table, shared(table, values), index, plan.level)
  }
}

function compared(table: PairTable, made: RePairings, index: CongruenceIndex, level: number): RePaired {
  const expected = rePairedMean(table)
  const distance = index.direction === 'distance'
  const { observed, ...test } = rePairingTest(table, made, distance ? 'less' : 'more', level)
  const difference = observed - expected.mean
  const turned = distance ? -difference : difference
  const reason =
    made.count === 1n
      ? 'only one pairing of these people is possible'
      : expected.sd === 0
        ? 'every re-pairing has the same mean'
        : null
  return {
    ...expected,
    ...test,
    difference: reason === null ? difference : 0,
    standardisedDifference: reason === null ? turned / expected.sd : null,
    count: made.count,
    drawn: made.enumerated ? null : made.made,
    reason,
  }
}
