import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import type { Compared } from '../../congruence/pair-value.ts'
import { type PairedKinds, pairedKinds } from '../../statistics/pairing/paired-kinds.ts'
import { sampledRows } from '../../statistics/pairing/sampled-rows.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import {
  analysedValues,
  type ComparedPair,
  comparedPairs,
  inOrderOfIdentifiers,
  kindsOfPeople,
} from '../compared-pairs.ts'
import type { Material } from './table.ts'

/** Clients × therapists up to which all combinations are worked out; beyond, those of a random sample of the pairs. */
const MOST_COMBINATIONS = 250_000

/** A sample is not made smaller than this many pairs. */
const FEWEST_SAMPLED = 500

/** An index over all combinations of the people of the pairs; without kinds, the reason. */
export interface Combinations {
  readonly index: CongruenceIndex
  readonly kinds: PairedKinds | null
  /** Why there are none, or that only some were taken. */
  readonly reason: string | null
}

/** Each index of the study for all clients with all therapists. */
export function combinationsOf({ study, dyads, profiles }: Material): Combinations[] {
  const compared = comparedPairs(dyads, profiles)
  const pairs = inOrderOfIdentifiers(compared)
  const valueFor = analysedValues(study, compared)
  const kindOf = kindsOfPeople(study)
  const seed = derivedSeed(study.seed, 'match')
  return study.indices.map(indexNamed).map((index) => ({
    index,
    ...combined(index, pairs, {
      value: (client, therapist) => valueFor(index, client, therapist).value ?? Number.NaN,
      kind: (person) => kindOf(index.basis, person),
      seed,
    }),
  }))
}

interface Ways {
  readonly value: (client: Compared, therapist: Compared) => number
  readonly kind: (person: Compared) => unknown
  readonly seed: number
}

function combined(
  index: CongruenceIndex,
  pairs: readonly ComparedPair[],
  ways: Ways,
): Omit<Combinations, 'index'> {
  const describes = index.basis === 'profile' ? index.describesOnly : undefined
  if (describes) return { kinds: null, reason: `it describes the ${describes} only` }
  const having = pairs.filter(({ client, therapist }) => !Number.isNaN(ways.value(client, therapist)))
  if (having.length === 0) return { kinds: null, reason: 'no pair has a value' }
  const kept = sampled(having, ways)
  const people = new Map<unknown, Compared>()
  const named = (person: Compared) => {
    const own = ways.kind(person)
    if (!people.has(own)) people.set(own, person)
    return own
  }
  const kinds = pairedKinds(
    kept.map(({ client }) => named(client)),
    kept.map(({ therapist }) => named(therapist)),
    (client, therapist) => ways.value(people.get(client)!, people.get(therapist)!),
  )
  if (kinds.values.some(Number.isNaN))
    return { kinds: null, reason: 'it is undefined for some clients with some therapists' }
  const isAll = kept.length === having.length
  return {
    kinds,
    reason: isAll ? null : `combined were ${kept.length} of the ${having.length} pairs, drawn at random`,
  }
}

/** The pairs, or as many of them drawn at random as leave few enough combinations. */
function sampled(having: readonly ComparedPair[], { kind, seed }: Ways): readonly ComparedPair[] {
  const different = (role: 'client' | 'therapist') => new Set(having.map((pair) => kind(pair[role]))).size
  const [clients, therapists] = [different('client'), different('therapist')]
  if (clients * therapists <= MOST_COMBINATIONS) return having
  const size = Math.max(FEWEST_SAMPLED, Math.floor(MOST_COMBINATIONS / therapists))
  return sampledRows(having.length, size, xoroshiro128plus(seed)).map((row) => having[row]!)
}
