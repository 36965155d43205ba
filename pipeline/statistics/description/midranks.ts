import { assertFinite } from '../distributions/assertions.ts'

/**
 * Ranks from 1 (smallest) to n; tied values share the mean of their ranks.
 *
 * The ranks always sum to n(n + 1)/2. Ties are not broken, so the order of the rows does not matter.
 *
 * @throws RangeError if a value is not a finite number
 * @source Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), 239-251.
 * https://doi.org/10.1093/biomet/33.3.239
 * @example midranks([10, 20, 20, 5]) // [2, 3.5, 3.5, 1]
 */
export function midranks(x: readonly number[]): number[] {
  assertFinite(x, 'x')
  const sorted = new Float64Array(x).sort()
  const rankOf = new Map<number, number>()
  for (let first = 0, next = 1; first < sorted.length; first = next++) {
    while (sorted[next] === sorted[first]) next++
    rankOf.set(sorted[first]!, (first + 1 + next) / 2)
  }
  return x.map((value) => rankOf.get(value)!)
}
