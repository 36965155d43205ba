import { stepAdjusted } from './step-adjustment.ts'

/**
 * Benjamini and Hochberg's adjusted p values: rejecting those at or below q keeps the expected share of false
 * rejections among the rejections (false discovery rate) at or below q, for tests that are independent or
 * positively dependent.
 *
 * p·m/rank, computed from the largest p downwards. Nulls stay null and are not counted.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and
 * powerful approach to multiple testing. Journal of the Royal Statistical Society: Series B, 57(1), 289-300.
 * https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
 * @example benjaminiHochberg([0.01, 0.04, null, 0.03]) // [0.03, 0.04, null, 0.04]
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'up', (rank, m) => m / rank)
}
