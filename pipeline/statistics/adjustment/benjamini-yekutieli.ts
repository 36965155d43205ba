import { stepAdjusted } from './step-adjustment.ts'

/**
 * Benjamini and Yekutieli's adjusted p values: they control the false discovery rate under any dependence
 * between the tests. The price is a factor of 1 + 1/2 + … + 1/m over Benjamini and Hochberg's.
 *
 * Nulls stay null and are not counted.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Benjamini, Y., & Yekutieli, D. (2001). The control of the false discovery rate in multiple testing
 * under dependency. Annals of Statistics, 29(4), 1165-1188. https://doi.org/10.1214/aos/1013699998
 * @example benjaminiYekutieli([0.01, null, 0.2]) // [0.03, null, 0.3]
 */
export function benjaminiYekutieli(ps: readonly (number | null)[]): (number | null)[] {
  const m = ps.filter((p) => p !== null).length
  const price = Array.from({ length: m }, (_, i) => 1 / (m - i)).reduce((sum, share) => sum + share, 0)
  return stepAdjusted(ps, 'up', (rank) => (price * m) / rank)
}
