import { readFileSync } from 'node:fs'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { code } from '../../../pipeline/holland/code.ts'
import { type PairedKinds, pairedKinds } from '../../../pipeline/statistics/pairing/paired-kinds.ts'

/** A pair of the example: both codes, who the therapist is, the C index and what the client rated. */
export interface ExamplePair {
  readonly client: string
  readonly therapist: string
  readonly cluster: string
  readonly c_index: number
  readonly bond: number
  readonly validation: number | null
}

/** The 32 pairs of data/example as they were when the reference values were worked out. */
export const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../golden/pairing/example.json', import.meta.url), 'utf8'),
) as readonly ExamplePair[]

/** The C index of every client's code with every therapist's code. */
export function exampleKinds(pairs: readonly ExamplePair[]): PairedKinds {
  const index = indexNamed('c-index')
  if (index.basis !== 'code') throw new RangeError('the C index compares codes')
  return pairedKinds(
    pairs.map(({ client }) => client),
    pairs.map(({ therapist }) => therapist),
    (client, therapist) => index.value(code(client), code(therapist)),
  )
}

/** The pairs that have a rating of this outcome, with the rating. */
export function exampleRatings(outcome: 'bond' | 'validation') {
  const pairs = EXAMPLE.filter((pair) => pair[outcome] !== null)
  return { pairs, ratings: pairs.map((pair) => pair[outcome]!) }
}
