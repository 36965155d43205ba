/** With fewer pairs than this and no ties the test is exact, as in R. */
export const KENDALL_EXACT_BELOW = 50

/**
 * Exact two-sided p of Kendall's T, the number of concordant pairs of n untied rows: twice the share of the n!
 * orders at least as far from the middle n(n - 1)/4 on the same side, at most 1.
 *
 * Shares are built up row by row: the m-th row adds 0 to m - 1 discordant pairs, each with probability 1/m. All
 * terms are positive, so the smallest p (2/n!) keeps all its digits.
 *
 * @throws RangeError if T is not a whole number from 0 to n(n - 1)/2
 * @source Kendall, M. G. (1938). A new measure of rank correlation. Biometrika, 30(1/2), 81-93.
 * https://doi.org/10.1093/biomet/30.1-2.81
 * @example twoSidedPOfKendallT(19, 7) // 54 / 5040
 */
export function twoSidedPOfKendallT(t: number, n: number): number {
  const largest = (n * (n - 1)) / 2
  if (!(Number.isInteger(t) && t >= 0 && t <= largest)) {
    throw new RangeError(`T must be a whole number from 0 to ${largest}: ${t}`)
  }
  const smaller = Math.min(t, largest - t)
  let shares = new Float64Array(smaller + 1)
  shares[0] = 1
  for (let rows = 2; rows <= n; rows++) {
    const before = shares
    shares = before.map((_, pairs) => {
      let sum = 0
      for (let earlier = Math.max(0, pairs - rows + 1); earlier <= pairs; earlier++) sum += before[earlier]!
      return sum / rows
    })
  }
  return Math.min(1, 2 * shares.reduce((sum, share) => sum + share, 0))
}
