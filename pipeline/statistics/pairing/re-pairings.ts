import { uniformInt } from 'pure-rand/distribution/uniformInt'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { rePairingCount } from './re-pairing-count.ts'

/** Up to this many re-pairings all of them are gone through; beyond, some are drawn at random. */
export const ENUMERATED = 20_000

/** Re-pairings of one sample: clients with other therapists, each therapist keeping the number of clients. */
export interface RePairings {
  /** How many there are, the pairs as they are among them. */
  readonly count: bigint
  /** True if all are here, each once; false if they were drawn, each equally likely every time. */
  readonly enumerated: boolean
  /** How many are here. */
  readonly made: number
  /** The therapist of client i in re-pairing b stands at b·n + i. */
  readonly therapists: Uint16Array
}

/**
 * Every re-pairing of a sample where there are at most {@link ENUMERATED}, and otherwise `draws` random ones.
 *
 * All are found in ascending order of the therapists' numbers; random ones by shuffling the list of therapists
 * (Fisher and Yates), so that each re-pairing is equally likely and may come more than once. Real pairs are not
 * avoided: a test is valid only if the pairs as they are could be drawn like any other.
 *
 * @param therapistOf the number of each client's therapist, below 65,536
 * @param random is advanced; the same state and the same pairs give the same re-pairings
 * @source Knuth, D. E. (2011). The art of computer programming: Vol. 4A. Combinatorial algorithms, part 1.
 * Addison-Wesley. (Algorithms 7.2.1.2 L and 3.4.2 P)
 */
export function rePairings(therapistOf: Uint16Array, draws: number, random: RandomGenerator): RePairings {
  const count = rePairingCount(therapistOf)
  const enumerated = count <= BigInt(ENUMERATED)
  const made = enumerated ? Number(count) : draws
  const n = therapistOf.length
  const therapists = new Uint16Array(made * n)
  const current = enumerated ? therapistOf.toSorted() : therapistOf.slice()
  for (let b = 0; b < made; b++) {
    if (!enumerated) shuffle(current, random)
    therapists.set(current, b * n)
    if (enumerated) advance(current)
  }
  return { count, enumerated, made, therapists }
}

function shuffle(list: Uint16Array, random: RandomGenerator): void {
  for (let last = list.length - 1; last > 0; last--) swap(list, last, uniformInt(random, 0, last))
}

/** The next arrangement in ascending order; the last one stays. */
function advance(list: Uint16Array): void {
  let rise = list.length - 2
  while (rise >= 0 && list[rise]! >= list[rise + 1]!) rise--
  if (rise < 0) return
  let larger = list.length - 1
  while (list[larger]! <= list[rise]!) larger--
  swap(list, rise, larger)
  list.subarray(rise + 1).reverse()
}

function swap(list: Uint16Array, i: number, j: number): void {
  const kept = list[i]!
  list[i] = list[j]!
  list[j] = kept
}
