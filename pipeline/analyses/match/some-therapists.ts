import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { sampledRows } from '../../statistics/pairing/sampled-rows.ts'

/** The places, in rising order, of the pairs of so many therapists drawn at random: all of each or none. */
export function placesOfSome(therapists: readonly string[], many: number, random: RandomGenerator): number[] {
  const caseloads = [...Map.groupBy(therapists.keys(), (place) => therapists[place]!).values()]
  return sampledRows(caseloads.length, many, random)
    .flatMap((therapist) => caseloads[therapist]!)
    .sort((a, b) => a - b)
}

/** What a reason says of such a sample. */
export const sampleSaid = (taken: number, of: number) =>
  `taken were ${taken} of the ${of} pairs, those of therapists drawn at random`
