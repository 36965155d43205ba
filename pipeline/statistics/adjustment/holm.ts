import { stepAdjusted } from './step-adjustment.ts'

/**
 * Holm's adjusted p values: rejecting those at or below α keeps the probability of any false rejection in the
 * family at or below α, under any dependence between the tests. Never less powerful than Bonferroni.
 *
 * The smallest of m p values is multiplied by m, the next by m - 1 and so on; an adjusted p is never smaller
 * than the one before it and never exceeds 1. The result keeps the order of the input. A null is a test that
 * could not be computed: it stays null and is not counted in m.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of
 * Statistics, 6(2), 65-70.
 * @example holm([0.01, 0.04, null, 0.03]) // [0.03, 0.06, null, 0.06]
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'down', (rank, m) => m - rank + 1)
}
