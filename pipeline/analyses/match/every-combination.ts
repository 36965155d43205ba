import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { Compared, PairValue } from '../../congruence/pair-value.ts'
import { type PairedKinds, pairedKinds } from '../../statistics/pairing/paired-kinds.ts'
import type { ComparedPair } from '../compared-pairs.ts'
import { placesOfSome, sampleSaid } from './some-therapists.ts'

/** Clients × therapists up to which all combinations are worked out; beyond, those of a random sample of therapists. */
const MOST_COMBINATIONS = 250_000

/** An index for every client with every therapist of a sample. */
export interface EveryCombination {
  /** The kinds of those of these pairs, by their identifiers, that were taken. */
  of(pairs: readonly string[]): PairedKinds
  /** Whether a pair was taken. */
  has(pair: string): boolean
  /** Says so if only some therapists were taken; null if all were. */
  readonly sample: string | null
}

interface Ways {
  readonly valueFor: (index: CongruenceIndex, client: Compared, therapist: Compared) => PairValue
  readonly kindOf: (basis: CongruenceIndex['basis'], person: Compared) => unknown
  readonly random: RandomGenerator
}

/**
 * The index of every client with every therapist of these pairs, worked out once for each two kinds of people. Codes are
 * few; an index of scores has to be worked out for every two people, and where these are more than
 * {@link MOST_COMBINATIONS}, whole therapists are drawn at random until there are so many.
 *
 * @param pairs those that have a value, in the order of their identifiers
 * @returns a reason instead if some of the combinations have no value
 */
export function everyCombination(
  index: CongruenceIndex,
  pairs: readonly ComparedPair[],
  { valueFor, kindOf, random }: Ways,
): EveryCombination | { readonly reason: string } {
  const people = new Map<unknown, Compared>()
  const kind = (person: Compared) => {
    const own = kindOf(index.basis, person)
    if (!people.has(own)) people.set(own, person)
    return own
  }
  const different = (role: 'client' | 'therapist') => new Set(pairs.map((pair) => kind(pair[role]))).size
  const isSampled = different('client') * different('therapist') > MOST_COMBINATIONS
  const taken = isSampled ? ofSomeTherapists(pairs, random) : pairs
  const kinds = pairedKinds(
    taken.map(({ client }) => kind(client)),
    taken.map(({ therapist }) => kind(therapist)),
    (client, therapist) => valueFor(index, people.get(client)!, people.get(therapist)!).value ?? Number.NaN,
  )
  if (kinds.values.some(Number.isNaN)) return { reason: 'it is undefined for some of the strangers' }
  const placeOf = new Map(taken.map(({ dyad_id }, place) => [dyad_id, place]))
  return {
    of(list) {
      const places = list.map((pair) => placeOf.get(pair)!)
      return {
        ...kinds,
        clientOf: Int32Array.from(places, (place) => kinds.clientOf[place]!),
        therapistOf: Int32Array.from(places, (place) => kinds.therapistOf[place]!),
      }
    },
    has: (pair) => placeOf.has(pair),
    sample: isSampled ? sampleSaid(taken.length, pairs.length) : null,
  }
}

/** The pairs of as many therapists, drawn at random, as keep clients × therapists within bounds; of at least two. */
function ofSomeTherapists(pairs: readonly ComparedPair[], random: RandomGenerator): readonly ComparedPair[] {
  const therapists = pairs.map(({ therapist_id }) => therapist_id)
  // How many therapists fit depends on who they are; a sample of so many is close enough.
  const perTherapist = pairs.length / new Set(therapists).size
  const fitting = Math.max(2, Math.floor(Math.sqrt(MOST_COMBINATIONS / perTherapist)))
  return placesOfSome(therapists, fitting, random).map((place) => pairs[place]!)
}
