import { assertPValues } from '../distributions/assertions.ts'

/**
 * Hommel's adjusted p values: the closed test built on Simes's test. At least as powerful as Hochberg's, under
 * the same condition on dependence.
 *
 * Nulls stay null and are not counted. Computed by Wright's algorithm: for each subset size k from m down to 2,
 * the smallest k·p/rank over the k largest p values is a lower bound for all others.
 *
 * @throws RangeError if a p value is outside [0, 1]
 * @source Hommel, G. (1988). A stagewise rejective multiple test procedure based on a modified Bonferroni
 * test. Biometrika, 75(2), 383-386. https://doi.org/10.1093/biomet/75.2.383
 * @source Wright, S. P. (1992). Adjusted p-values for simultaneous inference. Biometrics, 48(4), 1005-1013.
 * https://doi.org/10.2307/2532694
 * @example hommel([0.01, 0.04, null, 0.03]) // [0.03, 0.04, null, 0.04]
 */
export function hommel(ps: readonly (number | null)[]): (number | null)[] {
  assertPValues(ps)
  const rising = Array.from(ps.keys())
    .filter((i) => ps[i] !== null)
    .sort((a, b) => ps[a]! - ps[b]!)
  const sorted = rising.map((i) => ps[i]!)
  const m = sorted.length
  const simes = sorted.reduce((least, p, i) => Math.min(least, (m * p) / (i + 1)), Number.POSITIVE_INFINITY)
  let bounds = sorted.map(() => simes)
  const highest = sorted.map(() => simes)
  for (let k = m - 1; k > 1; k--) {
    const split = m - k + 1
    const largest = sorted.slice(split)
    const bound = largest.reduce(
      (least, p, i) => Math.min(least, (k * p) / (i + 2)),
      Number.POSITIVE_INFINITY,
    )
    const first = sorted.slice(0, split).map((p) => Math.min(k * p, bound))
    bounds = [...first, ...largest.map(() => first.at(-1)!)]
    bounds.forEach((value, i) => {
      highest[i] = Math.max(highest[i]!, value)
    })
  }
  const adjusted: (number | null)[] = ps.map(() => null)
  rising.forEach((i, place) => {
    adjusted[i] = Math.min(1, Math.max(highest[place]!, sorted[place]!))
  })
  return adjusted
}
