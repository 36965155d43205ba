import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/**
 * A source of random numbers for resampling: the same seed draws the same numbers, on every machine.
 * @throws RangeError if the seed is not a whole number
 */
export function randomFrom(seed: number): RandomGenerator {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number: ${seed}`)
  return xoroshiro128plus(seed)
}
