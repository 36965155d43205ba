/** With up to this many pairs and no ties the test is exact. */
export const SPEARMAN_EXACT_TO = 14

/** Share of the n! orders that gives each S/2, from S = 0; counted once for each n. */
const counted = new Map<number, Float64Array>()

/**
 * Exact two-sided p of Spearman's S = Σd² for n untied pairs: twice the share of the n! orders at least as far
 * from the middle (n³ - n)/6 on the same side, at most 1.
 *
 * The distribution is symmetric, so this is also the share of orders with |rho| at least as large. All n! orders are
 * counted, without going through them one by one: the orders of the first k ranks are counted by S for each set of k
 * places, which takes 2^n sets instead of n! orders.
 *
 * @throws RangeError if n is not a whole number from 2 to 14
 * @source Kendall, M. G., Kendall, S. F. H., & Smith, B. B. (1939). The distribution of Spearman's
 * coefficient of rank correlation in a universe in which all rankings occur an equal number of times.
 * Biometrika, 30(3/4), 251-273.
 * @example twoSidedPOfSpearmanS(6, 7) // 62 / 5040
 */
export function twoSidedPOfSpearmanS(s: number, n: number): number {
  const counts = countsOfS(n)
  const largest = counts.length - 1
  const smaller = Math.floor(Math.min(s / 2, largest - s / 2))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const tail = counts.subarray(0, smaller + 1).reduce((sum, count) => sum + count, 0)
  return Math.min(1, (2 * tail) / total)
}

/** Numbers of orders by S/2: S is always even. At most 14!, so every number is exact. */
function countsOfS(n: number): Float64Array {
  const known = counted.get(n)
  if (known) return known
  if (!(Number.isInteger(n) && n >= 2 && n <= SPEARMAN_EXACT_TO))
    throw new RangeError(`n must be a whole number from 2 to ${SPEARMAN_EXACT_TO}: ${n}`)
  const length = (n * n * n - n) / 6 + 1
  // Σ(rank - place)² = 2Σk² - 2Σ rank·place, so the orders are counted by the product sum.
  const largest = (n * (n + 1) * (2 * n + 1)) / 6
  // Of the first k ranks: at least on the first k places in reverse, at most on the last k places in order.
  const lowest = (k: number) => sumTo(k, (rank) => rank * (k + 1 - rank))
  const highest = (k: number) => sumTo(k, (rank) => rank * (n - k + rank))
  let sets = new Map<number, Float64Array>([[0, Float64Array.of(1)]])
  for (let rank = 1; rank <= n; rank++) {
    const next = new Map<number, Float64Array>()
    const from = lowest(rank - 1)
    for (const [taken, counts] of sets) {
      for (let place = 1; place <= n; place++) {
        const bit = 1 << (place - 1)
        if (taken & bit) continue
        const into = next.get(taken | bit) ?? new Float64Array(highest(rank) + 1)
        next.set(taken | bit, into)
        for (let sum = from; sum < counts.length; sum++) into[sum + rank * place]! += counts[sum]!
      }
    }
    sets = next
  }
  const all = sets.get((1 << n) - 1)!
  const counts = Float64Array.from({ length }, (_, half) => all[largest - half]!)
  counted.set(n, counts)
  return counts
}

function sumTo(last: number, term: (rank: number) => number): number {
  return Array.from({ length: last }, (_, i) => term(i + 1)).reduce((sum, each) => sum + each, 0)
}
