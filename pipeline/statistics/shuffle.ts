import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { exchangeValues, type Layout, swap } from './arrangement.ts'
import { randomIndex } from './random-index.ts'

const RANGE = 2 ** 32

/** Brings the units of every set into a random order, each order equally likely, in place. */
export function shuffle(values: Float64Array, { sets }: Layout, random: RandomGenerator): void {
  for (const { start, units, size } of sets) {
    if (size === 1) shuffleSingles(values, start, units, random)
    else
      for (let last = units - 1; last > 0; last--)
        swap(values, start, size, last, randomIndex(random, last + 1))
  }
}

/** Up to this many units two places can be drawn from one random number of 32 bits. */
const IN_PAIRS = 2 ** 16

/**
 * Fisher and Yates's shuffle. Two places are drawn at a time, of `last + 1` and of `last`, as the leading
 * digits of one random number; the few numbers whose rest would favour some places are drawn again, so that
 * the draw stays exactly uniform.
 */
function shuffleSingles(values: Float64Array, start: number, units: number, random: RandomGenerator): void {
  let last = units - 1
  for (; last > 1 && last < IN_PAIRS; last -= 2) {
    const both = (last + 1) * last
    let one: number
    let other: number
    let rest: number
    do {
      const first = (random.next() >>> 0) * (last + 1)
      const second = (first >>> 0) * last
      one = (first / RANGE) | 0
      other = (second / RANGE) | 0
      rest = second >>> 0
    } while (rest < both && rest < RANGE % both)
    exchangeValues(values, start + one, start + last)
    exchangeValues(values, start + other, start + last - 1)
  }
  for (; last > 0; last--) exchangeValues(values, start + randomIndex(random, last + 1), start + last)
}
