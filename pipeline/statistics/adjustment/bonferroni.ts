import { stepAdjusted } from './step-adjustment.ts'

/**
 * Bonferroni's adjusted p values, m·p, at most 1. Rejecting those at or below α keeps the probability of any
 * false rejection in the family at or below α, under any dependence between the tests. Holm's adjustment
 * rejects at least as much with the same guarantee.
 *
 * Nulls stay null and are not counted in m.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American Statistical
 * Association, 56(293), 52-64. https://doi.org/10.1080/01621459.1961.10482090
 * @example bonferroni([0.01, null, 0.6]) // [0.02, null, 1]
 */
export function bonferroni(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'down', (_, m) => m)
}
