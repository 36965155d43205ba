import { assertPValues } from '../distributions/assertions.ts'

/**
 * Adjusted p values from p·factor, made monotone in p: the step that every stepwise adjustment shares.
 *
 * `down` starts at the smallest p, and no adjusted p is smaller than the one before it; `up` starts at the
 * largest, and none is larger than the one after it. None exceeds 1. A null is a test that could not be
 * computed: it stays null and is not counted.
 *
 * @param factor multiplies the p with this rank (1 is the smallest) among m
 * @throws RangeError if a p value is outside [0, 1]
 */
export function stepAdjusted(
  ps: readonly (number | null)[],
  direction: 'down' | 'up',
  factor: (rank: number, m: number) => number,
): (number | null)[] {
  assertPValues(ps)
  const rising = Array.from(ps.keys())
    .filter((i) => ps[i] !== null)
    .sort((a, b) => ps[a]! - ps[b]!)
  const m = rising.length
  const adjusted: (number | null)[] = ps.map(() => null)
  const ranks = Array.from({ length: m }, (_, place) => (direction === 'down' ? place + 1 : m - place))
  let bound = direction === 'down' ? 0 : 1
  for (const rank of ranks) {
    const i = rising[rank - 1]!
    const raised = Math.min(1, factor(rank, m) * ps[i]!)
    bound = direction === 'down' ? Math.max(bound, raised) : Math.min(bound, raised)
    adjusted[i] = bound
  }
  return adjusted
}
