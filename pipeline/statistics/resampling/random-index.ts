import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

const RANGE = 2 ** 32

/**
 * A random whole number from 0 to n - 1, each equally likely, and the generator moved on.
 *
 * Lemire's method: 32 random bits times n; the upper half is the number, and the few lower halves that would
 * favour some numbers are drawn again. Twice as fast as a division for each draw, and exactly uniform.
 *
 * n must be a whole number from 1 to 2^21: the product has to fit the 53 bits of a double. Not checked here,
 * in the innermost loop of every resampling method.
 *
 * @source Lemire, D. (2019). Fast random integer generation in an interval. ACM Transactions on Modeling and
 * Computer Simulation, 29(1), Article 3. https://doi.org/10.1145/3230636
 */
export function randomIndex(random: RandomGenerator, n: number): number {
  let product = (random.next() >>> 0) * n
  let low = product >>> 0
  if (low < n) {
    const unfair = RANGE % n
    while (low < unfair) {
      product = (random.next() >>> 0) * n
      low = product >>> 0
    }
  }
  return (product / RANGE) | 0
}
