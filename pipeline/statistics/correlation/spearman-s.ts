/** With up to this many pairs and no ties the test is exact. */
export const SPEARMAN_EXACT_TO = 9

/** Number of the n! orders of n ranks that give each S; counted once for each n. */
const counted = new Map<number, Float64Array>()

/**
 * Exact two-sided p of Spearman's S = Σd² for n untied pairs: twice the share of the n! orders at least as far
 * from the middle (n³ - n)/6 on the same side, at most 1.
 *
 * The distribution is symmetric, so this is also the share of orders with |rho| at least as large. All n!
 * orders are counted: 362,880 for n = 9, the largest n allowed.
 *
 * @throws RangeError if n is not a whole number from 2 to 9
 * @source Kendall, M. G., Kendall, S. F. H., & Smith, B. B. (1939). The distribution of Spearman's
 * coefficient of rank correlation in a universe in which all rankings occur an equal number of times.
 * Biometrika, 30(3/4), 251-273.
 * @example twoSidedPOfSpearmanS(6, 7) // 62 / 5040
 */
export function twoSidedPOfSpearmanS(s: number, n: number): number {
  const counts = countsOfS(n)
  const largest = counts.length - 1
  const smaller = Math.min(s, largest - s)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const tail = counts.subarray(0, smaller + 1).reduce((sum, count) => sum + count, 0)
  return Math.min(1, (2 * tail) / total)
}

function countsOfS(n: number): Float64Array {
  const known = counted.get(n)
  if (known) return known
  if (!(Number.isInteger(n) && n >= 2 && n <= SPEARMAN_EXACT_TO))
    throw new RangeError(`n must be a whole number from 2 to ${SPEARMAN_EXACT_TO}: ${n}`)
  const counts = new Float64Array((n ** 3 - n) / 3 + 1)
  const place = (rank: number, taken: number, s: number): void => {
    if (rank === n) counts[s]!++
    for (let other = 0; rank < n && other < n; other++) {
      if (!(taken & (1 << other))) place(rank + 1, taken | (1 << other), s + (rank - other) ** 2)
    }
  }
  place(0, 0, 0)
  counted.set(n, counts)
  return counts
}
