import { uniformInt } from 'pure-rand/distribution/uniformInt'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { rePairingCount, rePairingMagnitude } from './re-pairing-count.ts'

/** Up to this many re-pairings all of them are gone through; beyond, some are drawn at random. */
export const ENUMERATED = 20_000

/** Re-pairings of one sample: clients with other therapists, each therapist keeping the number of clients. */
export interface RePairings {
  /** True if all are visited, each once; false if they are drawn, each equally likely every time. */
  readonly enumerated: boolean
  /** How many are visited. */
  readonly made: number
  /** Calls `visit` with the therapist of each client, in an array that is used again, and the number of the call. */
  readonly visitAll: (visit: (therapists: Int32Array, number: number) => void) => void
}

/**
 * Every re-pairing of a sample where there are at most {@link ENUMERATED}, and otherwise `draws` random ones, one
 * after another, so that they take no more room than one of them.
 *
 * All are found in ascending order of the therapists' numbers; random ones by shuffling the list of therapists
 * (Fisher and Yates), so that each re-pairing is equally likely and may come more than once. Real pairs are not
 * avoided: a test is valid only if the pairs as they are could be drawn like any other.
 *
 * @param therapistOf the number of each client's therapist
 * @param random is advanced by visiting; the same state and the same pairs give the same re-pairings
 * @source Knuth, D. E. (2011). The art of computer programming: Vol. 4A. Combinatorial algorithms, part 1.
 * Addison-Wesley. (Algorithms 7.2.1.2 L and 3.4.2 P)
 */
export function rePairings(therapistOf: Int32Array, draws: number, random: RandomGenerator): RePairings {
  const few = rePairingMagnitude(therapistOf) < Math.log10(2 * ENUMERATED)
  const count = few ? Number(rePairingCount(therapistOf)) : Number.POSITIVE_INFINITY
  const enumerated = count <= ENUMERATED
  const made = enumerated ? count : draws
  return {
    enumerated,
    made,
    visitAll(visit) {
      const current = enumerated ? therapistOf.toSorted() : therapistOf.slice()
      for (let b = 0; b < made; b++) {
        if (!enumerated) shuffle(current, random)
        visit(current, b)
        if (enumerated) advance(current)
      }
    },
  }
}

function shuffle(list: Int32Array, random: RandomGenerator): void {
  for (let last = list.length - 1; last > 0; last--) swap(list, last, uniformInt(random, 0, last))
}

/** The next arrangement in ascending order; the last one stays. */
function advance(list: Int32Array): void {
  let rise = list.length - 2
  while (rise >= 0 && list[rise]! >= list[rise + 1]!) rise--
  if (rise < 0) return
  let larger = list.length - 1
  while (list[larger]! <= list[rise]!) larger--
  swap(list, rise, larger)
  list.subarray(rise + 1).reverse()
}

function swap(list: Int32Array, i: number, j: number): void {
  const kept = list[i]!
  list[i] = list[j]!
  list[j] = kept
}
