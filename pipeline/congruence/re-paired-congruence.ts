import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import type { PairTable } from '../statistics/pairing/pair-table.ts'
import { pairedKinds } from '../statistics/pairing/paired-kinds.ts'
import { type RePairedMean, rePairedMean } from '../statistics/pairing/re-paired-mean.ts'
import { rePairedMeans } from '../statistics/pairing/re-paired-means.ts'
import { rePairingCount, rePairingMagnitude } from '../statistics/pairing/re-pairing-count.ts'
import { type RePairingTest, rePairingTest } from '../statistics/pairing/re-pairing-test.ts'
import { rePairings } from '../statistics/pairing/re-pairings.ts'
import { sampledRows } from '../statistics/pairing/sampled-rows.ts'
import type { CongruenceIndex } from './congruence-index.ts'
import { towardsCongruence } from './index-named.ts'
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
  /** Number of possible re-pairings: all digits up to {@link MOST_DIGITS}, beyond that as 1.33e4567. */
  readonly count: string | null
  /** Number of re-pairings drawn; null if all were used. */
  readonly drawn: number | null
  readonly reason: string | null
}

/**
 * Up to this number of clients × therapists all combinations are computed; beyond it, those of a random
 * sample of the pairs.
 */
const MOST_COMBINATIONS = 250_000

/** Smallest size of such a sample, in pairs. */
const FEWEST_SAMPLED = 500

const MOST_DIGITS = 300

const NONE: Omit<RePaired, 'reason'> = {
  mean: null,
  sd: null,
  strangers: null,
  low: null,
  high: null,
  p: null,
  pStandardError: null,
  pTwoSided: null,
  pTwoSidedStandardError: null,
  difference: null,
  standardisedDifference: null,
  count: null,
  drawn: null,
}

/** Where no re-pairing differs, there is nothing to test. */
const NO_TEST = { p: null, pStandardError: null, pTwoSided: null, pTwoSidedStandardError: null } as const

interface Pair<Person> {
  readonly client: Person
  readonly therapist: Person
}

interface Plan<Person> {
  readonly draws: number
  readonly level: number
  /** A generator in the same state at each call. */
  readonly random: () => RandomGenerator
  /**
   * A key that people share if they have the same value with everybody, such as a code; by default each
   * person has a separate key.
   */
  readonly kindOf?: (basis: CongruenceIndex['basis'], person: Person) => unknown
}

/**
 * The distribution of the mean of each index if clients have other therapists; roles and the number of
 * clients of each therapist are kept.
 *
 * Only the pairs that have a value of the index are re-paired, among themselves. All indices with values for
 * the same pairs use the same re-pairings, which depend only on the pairs and the random state. The norms of
 * the sample do not change, because re-pairing within roles does not affect them. An index that describes one
 * person is omitted. There are few codes, so an index of codes uses all pairs, however many there are. An
 * index of scores must be computed for every client with every therapist; if these are more than {@link
 * MOST_COMBINATIONS}, it uses a random sample of the pairs, and its reason says so.
 *
 * @param pairs in an order that does not depend on the file, because the random re-pairings depend on it
 * @param valueFor the index of any client with any therapist, real pair or not
 */
export function rePairedCongruence<Person>(
  pairs: readonly Pair<Person>[],
  indices: readonly CongruenceIndex[],
  valueFor: (index: CongruenceIndex, client: Person, therapist: Person) => PairValue,
  plan: Plan<Person>,
): RePaired[] {
  const kindOf = plan.kindOf ?? ((_, person) => person)
  const prepared = indices.map((index) => prepare(index, pairs, valueFor, kindOf, plan))
  const tested = new Map<Prepared, RePaired>()
  const groups = Map.groupBy(
    prepared.filter((one) => 'table' in one),
    ({ key }) => key,
  )
  for (const same of groups.values()) {
    const { therapists } = same[0]!.table
    const made = rePairings(therapists, plan.draws, same[0]!.random)
    const means = rePairedMeans(sharingKinds(same), made)
    const count = countText(therapists)
    same.forEach((one, i) => {
      tested.set(one, compared(one, means[i]!, made.enumerated, count, pairs.length, plan.level))
    })
  }
  return prepared.map((one) => ('table' in one ? tested.get(one)! : one))
}

interface Prepared {
  readonly index: CongruenceIndex
  readonly table: PairTable
  /** Equal for tables of the same pairs. */
  readonly key: string
  readonly sampled: boolean
  /** The same state for tables of the same pairs: after the draws of their sample. */
  readonly random: RandomGenerator
}

function prepare<Person>(
  index: CongruenceIndex,
  pairs: readonly Pair<Person>[],
  valueFor: (index: CongruenceIndex, client: Person, therapist: Person) => PairValue,
  kindOf: NonNullable<Plan<Person>['kindOf']>,
  plan: Plan<Person>,
): Prepared | RePaired {
  const describes = index.basis === 'profile' ? index.describesOnly : undefined
  if (describes) return { ...NONE, reason: `it describes the ${describes} only: re-pairing cannot change it` }
  const value = (client: Person, therapist: Person) => valueFor(index, client, therapist).value ?? Number.NaN
  const having = pairs.filter(({ client, therapist }) => !Number.isNaN(value(client, therapist)))
  if (having.length === 0) return { ...NONE, reason: 'no pair has a value' }
  const kind = (person: Person) => kindOf(index.basis, person)
  const different = (list: readonly Pair<Person>[], role: keyof Pair<Person>) =>
    new Set(list.map((pair) => kind(pair[role]))).size
  const [clients, therapists] = [different(having, 'client'), different(having, 'therapist')]
  const sampled = clients * therapists > MOST_COMBINATIONS
  const random = plan.random()
  const size = Math.max(FEWEST_SAMPLED, Math.floor(MOST_COMBINATIONS / therapists))
  const kept = sampled ? sampledRows(having.length, size, random).map((row) => having[row]!) : having
  const people = new Map<unknown, Person>()
  const named = (person: Person) => {
    const own = kind(person)
    if (!people.has(own)) people.set(own, person)
    return own
  }
  const kinds = pairedKinds(
    kept.map(({ client }) => named(client)),
    kept.map(({ therapist }) => named(therapist)),
    (client, therapist) => value(people.get(client)!, people.get(therapist)!),
  )
  if (kinds.values.some(Number.isNaN))
    return { ...NONE, reason: 'it is undefined for some of the re-paired people' }
  const numbers = new Map([...new Set(kept.map(({ therapist }) => therapist))].map((one, i) => [one, i]))
  const table = { ...kinds, therapists: Int32Array.from(kept, ({ therapist }) => numbers.get(therapist)!) }
  const rows = new Set(kept)
  const key = rows.size === pairs.length ? '' : pairs.map((pair) => (rows.has(pair) ? 1 : 0)).join('')
  return { index, table, key, sampled, random }
}

/** The tables of the same pairs; tables with the same kinds share them. */
function sharingKinds(prepared: readonly Prepared[]): PairTable[] {
  const known: PairTable[] = []
  const same = (a: Int32Array, b: Int32Array) => a.every((kind, i) => kind === b[i])
  return prepared.map(({ table }) => {
    const like = known.find(
      (one) => same(one.clientOf, table.clientOf) && same(one.therapistOf, table.therapistOf),
    )
    if (!like) known.push(table)
    return like ? { ...table, clientOf: like.clientOf, therapistOf: like.therapistOf } : table
  })
}

function compared(
  { index, table, sampled }: Prepared,
  means: Float64Array,
  enumerated: boolean,
  count: string,
  pairs: number,
  level: number,
): RePaired {
  const expected = rePairedMean(table)
  const towards = towardsCongruence(index)
  const made = means.length
  const { observed, ...test } = rePairingTest(
    table,
    means,
    enumerated,
    towards === 1 ? 'more' : 'less',
    level,
  )
  const difference = observed - expected.mean
  const n = table.clientOf.length
  const why =
    count === '1'
      ? 'only one pairing of these people is possible'
      : expected.sd === 0
        ? 'every re-pairing has the same mean'
        : null
  const sample = sampled
    ? `only ${n} of the ${pairs} pairs, drawn at random, were re-paired; difference and p are for these`
    : null
  return {
    ...expected,
    ...test,
    ...(why === null ? {} : NO_TEST),
    difference: why === null ? difference : 0,
    standardisedDifference: why === null ? (towards * difference) / expected.sd : null,
    count,
    drawn: enumerated ? null : made,
    reason: why ?? sample,
  }
}

/** All digits, or the first three with a power of ten. */
function countText(therapists: Int32Array): string {
  const magnitude = rePairingMagnitude(therapists)
  if (magnitude < MOST_DIGITS) return String(rePairingCount(therapists))
  const power = Math.floor(magnitude)
  const [lead, carried] = (10 ** (magnitude - power)).toExponential(2).split('e')
  return `${lead}e${power + Number(carried)}`
}
