/**
 * A score rounded to 10 decimals, so that equal scores are equal numbers. Without rounding, rank statistics and codes
 * would miss ties.
 *
 * @example roundedScore(0.1 + 0.2) // 0.3
 */
export function roundedScore(score: number): number {
  return Number(score.toFixed(10))
}
