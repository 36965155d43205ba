import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import type { Draw } from './bootstrap-correlations.ts'
import { randomIndex } from './random-index.ts'

const RANGE = 2 ** 32

/** Up to this many units two can be drawn from one random number of 32 bits. */
const IN_PAIRS = 2 ** 16

/**
 * Draws as many units as there are, with replacement, each equally likely.
 *
 * Two at a time are the leading digits, in base `units`, of one random number; the few numbers whose rest would
 * favour some units are drawn again, as in {@link randomIndex}, so that the draw stays exactly uniform.
 */
export function drawWithReplacement(units: number, random: RandomGenerator): Draw {
  const both = units * units
  return (drawn) => {
    let place = 0
    for (; units <= IN_PAIRS && place < drawn.length - 1; place += 2) {
      let rest: number
      do {
        const first = (random.next() >>> 0) * units
        const second = (first >>> 0) * units
        drawn[place] = (first / RANGE) | 0
        drawn[place + 1] = (second / RANGE) | 0
        rest = second >>> 0
      } while (rest < both && rest < RANGE % both)
    }
    for (; place < drawn.length; place++) drawn[place] = randomIndex(random, units)
  }
}
