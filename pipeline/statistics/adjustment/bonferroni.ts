import { stepAdjusted } from './step-adjustment.ts'

/**
 * Bonferroni's adjusted p values, m·p, at most 1: rejecting those at or below α errs anywhere in the family
 * with probability at most α, however the tests depend on each other. Holm's rejects at least as much with
 * the same guarantee.
 *
 * Nulls stay null and do not count in m.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American Statistical
 * Association, 56(293), 52-64. https://doi.org/10.1080/01621459.1961.10482090
 * @example bonferroni([0.01, null, 0.6]) // [0.02, null, 1]
 */
export function bonferroni(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'down', (_, m) => m)
}
