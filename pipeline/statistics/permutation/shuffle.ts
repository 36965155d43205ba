import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { randomIndex } from '../resampling/random-index.ts'
import { exchangeValues, type Layout, swap } from './arrangement.ts'

/**
 * Brings the units of every set into a random order, each order equally likely, in place.
 *
 * @returns the sum of products of the new order with `fixed`, which costs next to nothing on the way
 */
export function shuffle(
  values: Float64Array,
  { sets }: Layout,
  random: RandomGenerator,
  fixed: Float64Array = values,
): number {
  let sum = 0
  for (const { start, units, size } of sets) {
    if (size === 1) {
      sum += shuffleSingles(values, start, units, random, fixed)
      continue
    }
    for (let last = units - 1; last > 0; last--)
      swap(values, start, size, last, randomIndex(random, last + 1))
    for (let place = start; place < start + units * size; place++) sum += fixed[place]! * values[place]!
  }
  return sum
}

/** Up to this many units a place can be drawn from half a random number of 32 bits. */
const BY_HALVES = 2 ** 15

const HALF = 2 ** 16

/**
 * Fisher and Yates's shuffle. A place is drawn as in {@link randomIndex}, from 16 random bits: the upper half of
 * their product with the number of places is the place, and the few lower halves that would favour some places
 * are drawn again, so that the draw stays exactly uniform.
 */
function shuffleSingles(
  values: Float64Array,
  start: number,
  units: number,
  random: RandomGenerator,
  fixed: Float64Array,
): number {
  let sum = 0
  let last = units - 1
  for (; last >= BY_HALVES; last--) {
    exchangeValues(values, start + randomIndex(random, last + 1), start + last)
    sum += fixed[start + last]! * values[start + last]!
  }
  for (; last > 0; last -= 2) {
    const bits = random.next()
    let one = (bits >>> 16) * (last + 1)
    if ((one & (HALF - 1)) <= last) one = fairProduct(one, last + 1, random)
    let other = (bits & (HALF - 1)) * last
    if ((other & (HALF - 1)) < last) other = fairProduct(other, last, random)
    const first = start + (one >>> 16)
    const second = start + (other >>> 16)
    const place = start + last
    const a = values[first]!
    values[first] = values[place]!
    values[place] = a
    const b = values[second]!
    values[second] = values[place - 1]!
    values[place - 1] = b
    sum += fixed[place]! * a + fixed[place - 1]! * b
  }
  return last === 0 ? sum + fixed[start]! * values[start]! : sum
}

/** The product of 16 random bits with `places`, drawn again until its lower half favours no place. */
function fairProduct(product: number, places: number, random: RandomGenerator): number {
  const unfair = HALF % places
  let fair = product
  while ((fair & (HALF - 1)) < unfair) fair = (random.next() >>> 16) * places
  return fair
}
