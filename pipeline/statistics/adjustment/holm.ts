import { stepAdjusted } from './step-adjustment.ts'

/**
 * Holm's adjusted p values: rejecting those at or below α errs anywhere in the family with probability at
 * most α, however the tests depend on each other. Never less powerful than Bonferroni.
 *
 * The smallest of m p values is multiplied by m, the next by m - 1 and so on; none may fall below the one
 * before it, none exceeds 1. Returned in the order given. A null is a test that could not be made: it stays
 * null and does not count in m.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of
 * Statistics, 6(2), 65-70.
 * @example holm([0.01, 0.04, null, 0.03]) // [0.03, 0.06, null, 0.06]
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  return stepAdjusted(ps, 'down', (rank, m) => m - rank + 1)
}
