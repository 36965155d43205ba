/**
 * A score rounded to 10 decimals, so that equal scores are equal numbers; without that, rank statistics and codes would
 * see differences where there are ties.
 *
 * @example roundedScore(0.1 + 0.2) // 0.3
 */
export function roundedScore(score: number): number {
  return Number(score.toFixed(10))
}
