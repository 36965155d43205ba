import { fisherZInterval } from '../correlation/fisher-z.ts'

/**
 * Prediction interval of a replication: the range in which r of a new sample of m pairs is expected, given r of
 * the original's n pairs, if both samples come from one population: tanh(atanh r ± q·√(1/(n - 3) + 1/(m - 3))).
 *
 * A new r outside the interval contradicts the original; a new r inside does not. Null if either sample has
 * fewer than 4 pairs.
 *
 * @throws RangeError if r is outside [-1, 1] or the confidence does not lie between 0 and 1
 * @source Patil, P., Peng, R. D., & Leek, J. T. (2016). What should researchers expect when they replicate
 * studies? A statistical view of replicability in psychological science. Perspectives on Psychological
 * Science, 11(4), 539-544. https://doi.org/10.1177/1745691616646366
 * @example replicationInterval(0, 28, 28)[1] // Math.tanh(1.959963984540054 * Math.sqrt(0.08))
 */
export function replicationInterval(
  r: number,
  n: number,
  m: number,
  confidence = 0.95,
): readonly [low: number, high: number] | null {
  if (!(n > 3 && m > 3)) return null
  return fisherZInterval(r, n, confidence, 1 / (n - 3) + 1 / (m - 3))
}
