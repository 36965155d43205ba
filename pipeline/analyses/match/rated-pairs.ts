import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import type { PairedKinds } from '../../statistics/pairing/paired-kinds.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import type { Pairs } from '../analysis.ts'
import { analysedValues, comparedPairs, kindsOfPeople } from '../compared-pairs.ts'
import { type Hypothesis, roleOf } from '../hypotheses.ts'
import { nestedPairs } from '../nested-pairs.ts'
import { everyCombination } from './every-combination.ts'
import type { Material } from './table.ts'

/** The pairs with a value of an index and a rating, in the order of their identifiers, by kinds of people. */
export interface RatedPairs {
  readonly index: string
  readonly outcome: string
  readonly role: Hypothesis['role'] | 'exploratory'
  /** Null if the pairs cannot be compared with all other combinations of these people. */
  readonly kinds: PairedKinds | null
  readonly ratings: readonly number[]
  readonly therapists: readonly string[]
  /** Why there are no kinds, or that a sample of the therapists was taken. */
  readonly reason: string | null
}

const UNKNOWN =
  'who the therapists were is not known, so that what is due to the therapist cannot be told from what is unique to the pair'

/** Every index with every outcome. Of a client with several therapists the first pair counts. */
export function ratedPairs({ study, dyads, profiles, frame }: Material & Pick<Pairs, 'frame'>): RatedPairs[] {
  const compared = comparedPairs(dyads, profiles)
  const people = new Map(compared.map((pair) => [pair.dyad_id, pair]))
  const valueFor = analysedValues(study, compared)
  const kindOf = kindsOfPeople(study)
  return study.indices.flatMap((id) => {
    const having = frame.complete(indexVariable(id)).rows.map(({ pair }) => people.get(pair)!)
    const ways = { valueFor, kindOf, random: xoroshiro128plus(derivedSeed(study.seed, `match/${id}`)) }
    const all = everyCombination(
      indexNamed(id),
      having.toSorted((a, b) => (a.dyad_id < b.dyad_id ? -1 : 1)),
      ways,
    )
    return Object.keys(study.outcomes).map((outcome): RatedPairs => {
      const about = { index: id, outcome, role: roleOf(study, id, outcome) }
      const { rows, values, therapists } = nestedPairs(frame, [indexVariable(id), outcomeVariable(outcome)])
      const ratings = values[1]!
      if (study.therapists === 'unknown')
        return { ...about, kinds: null, ratings, therapists, reason: UNKNOWN }
      if ('reason' in all) return { ...about, kinds: null, ratings, therapists, reason: all.reason }
      const places = [...rows.keys()].filter((i) => all.has(rows[i]!.pair))
      if (places.length === 0)
        return { ...about, kinds: null, ratings: [], therapists: [], reason: 'no pair has both values' }
      return {
        ...about,
        kinds: all.of(places.map((i) => rows[i]!.pair)),
        ratings: places.map((i) => ratings[i]!),
        therapists: places.map((i) => therapists[i]!),
        reason: all.sample,
      }
    })
  })
}
