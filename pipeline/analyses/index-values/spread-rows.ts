import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { analysedValue } from '../../artefacts/congruence.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import type { Compared } from '../../congruence/pair-value.ts'
import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import { decomposition } from '../../statistics/pairing/decomposition.ts'
import { pairedKinds } from '../../statistics/pairing/paired-kinds.ts'
import { sampledRows } from '../../statistics/pairing/sampled-rows.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import {
  analysedValues,
  type ComparedPair,
  comparedPairs,
  inOrderOfIdentifiers,
  kindsOfPeople,
} from '../compared-pairs.ts'
import type { SpreadRow } from './spread-table.ts'
import type { Material } from './table.ts'

/** Clients × therapists up to which all combinations are worked out; beyond, those of a random sample of the pairs. */
const MOST_COMBINATIONS = 250_000

/** A sample is not made smaller than this many pairs. */
const FEWEST_SAMPLED = 500

type Combined = Pick<SpreadRow, 'combinations_mean' | 'combinations_sd' | 'reason'>

/** Mean and spread of each index over all combinations of the people of the sample, beside that of their pairs. */
export function spreadRows({ study, dyads, profiles, congruence }: Material): SpreadRow[] {
  const compared = comparedPairs(dyads, profiles)
  const pairs = inOrderOfIdentifiers(compared)
  const valueFor = analysedValues(study, compared)
  const kindOf = kindsOfPeople(study)
  const seed = derivedSeed(study.seed, 'match')
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return study.indices.map(indexNamed).map((index) => {
    const values = byIndex
      .get(index.id)!
      .map((row) => analysedValue(row, study))
      .filter((value) => value !== null)
    const { n, sd } = distributionSummary(values)
    const found = combined(index, pairs, {
      value: (client, therapist) => valueFor(index, client, therapist).value ?? Number.NaN,
      kind: (person) => kindOf(index.basis, person),
      seed,
    })
    const of = found.combinations_sd
    return { index: index.id, n, sd, ...found, sd_ratio: sd === null || !of ? null : sd / of }
  })
}

interface Ways {
  readonly value: (client: Compared, therapist: Compared) => number
  readonly kind: (person: Compared) => unknown
  readonly seed: number
}

function combined(index: CongruenceIndex, pairs: readonly ComparedPair[], ways: Ways): Combined {
  const nothing = { combinations_mean: null, combinations_sd: null }
  const describes = index.basis === 'profile' ? index.describesOnly : undefined
  if (describes) return { ...nothing, reason: `it describes the ${describes} only` }
  const having = pairs.filter(({ client, therapist }) => !Number.isNaN(ways.value(client, therapist)))
  if (having.length === 0) return { ...nothing, reason: 'no pair has a value' }
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
    return { ...nothing, reason: 'it is undefined for some clients with some therapists' }
  const { grand, variances } = decomposition(kinds)
  const isAll = kept.length === having.length
  return {
    combinations_mean: grand,
    combinations_sd: Math.sqrt(variances.client + variances.therapist + variances.unique),
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
