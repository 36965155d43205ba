import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { randomIndex } from '../resampling/random-index.ts'

/**
 * Which of n rows a random sample without replacement keeps, in rising order; all of them if it is as large.
 *
 * @param random is advanced; the same state gives the same rows
 * @source Knuth, D. E. (1997). The art of computer programming: Vol. 2. Seminumerical algorithms (3rd ed.).
 * Addison-Wesley. (Algorithm 3.4.2 P)
 */
export function sampledRows(n: number, size: number, random: RandomGenerator): number[] {
  const rows = Int32Array.from({ length: n }, (_, row) => row)
  const kept = Math.min(n, size)
  for (let place = 0; place < kept && kept < n; place++) {
    const other = place + randomIndex(random, n - place)
    const row = rows[other]!
    rows[other] = rows[place]!
    rows[place] = row
  }
  return [...rows.subarray(0, kept)].sort((a, b) => a - b)
}
