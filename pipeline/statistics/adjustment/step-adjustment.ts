import { demandPValues } from '../distributions/demands.ts'

/**
 * Adjusted p values from p·factor, made to rise with p: the shape that every stepwise adjustment shares.
 *
 * `down` starts at the smallest p and lets none fall below the one before; `up` starts at the largest and
 * lets none rise above the one after. None exceeds 1. A null is a test that could not be made: it stays null
 * and does not count.
 *
 * @param factor of the p with this rank (1 the smallest) among m
 * @throws RangeError if a p value is outside [0, 1]
 */
export function stepAdjusted(
  ps: readonly (number | null)[],
  direction: 'down' | 'up',
  factor: (rank: number, m: number) => number,
): (number | null)[] {
  demandPValues(ps)
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
