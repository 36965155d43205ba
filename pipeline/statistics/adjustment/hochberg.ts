import { stepAdjusted } from './step-adjustment.ts'

/**
 * Hochberg's adjusted p values: Holm's factors, applied from the largest p to the smallest. At least as
 * powerful as Holm's, but valid only for tests that are independent or positively dependent, as correlations of
 * one index usually are.
 *
 * Nulls stay null and are not counted.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Hochberg, Y. (1988). A sharper Bonferroni procedure for multiple tests of significance. Biometrika,
 * 75(4), 800-802. https://doi.org/10.1093/biomet/75.4.800
 * @example hochberg([0.01, 0.04, null, 0.03]) // [0.03, 0.04, null, 0.04]
 */
export function hochberg(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'up', (rank, m) => m - rank + 1)
}
