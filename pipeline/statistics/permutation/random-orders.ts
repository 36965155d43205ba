import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { layout } from './arrangement.ts'
import type { Exchange } from './exchange.ts'
import { shuffle } from './shuffle.ts'

/**
 * Random orders of n rows, one with each call: the place of row i holds the row that stands in its stead. Each order
 * that `exchange` allows is equally likely.
 *
 * @returns a function that gives the next order, always in the same list: thousands of orders of thousands of rows
 * would need hundreds of megabytes
 * @throws RangeError if `exchange` does not fit n rows
 */
export function randomOrders(exchange: Exchange, n: number, random: RandomGenerator): () => Int32Array {
  const places = layout(exchange, n)
  const moved = Float64Array.from(places.rows)
  const order = new Int32Array(n)
  return () => {
    shuffle(moved, places, random)
    for (let place = 0; place < n; place++) order[places.rows[place]!] = moved[place]!
    return order
  }
}
