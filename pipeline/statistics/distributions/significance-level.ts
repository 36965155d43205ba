/**
 * The significance level that belongs to a confidence level: 1 - confidence in decimals. In binary 1 - .95 is a
 * little more than .05, so that a p of exactly .05, which a permutation test may give, would count as below it.
 *
 * @example significanceLevel(0.95) // 0.05
 */
export function significanceLevel(confidence: number): number {
  return Math.round((1 - confidence) * 1e12) / 1e12
}
