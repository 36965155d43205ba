import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { layout } from './arrangement.ts'
import type { Exchange } from './exchange.ts'
import { shuffle } from './shuffle.ts'

/**
 * Random orders of n rows, one after another: the place of row i holds the row that stands in its stead. Each
 * order that `exchange` allows is equally likely.
 *
 * Drawn once, they serve every test of the same rows.
 *
 * @throws RangeError if `exchange` does not fit n rows
 */
export function randomOrders(
  exchange: Exchange,
  n: number,
  orders: number,
  random: RandomGenerator,
): Int32Array {
  const places = layout(exchange, n)
  const moved = Float64Array.from(places.rows)
  const all = new Int32Array(orders * n)
  for (let start = 0; start < all.length; start += n) {
    shuffle(moved, places, random)
    for (let place = 0; place < n; place++) all[start + places.rows[place]!] = moved[place]!
  }
  return all
}
