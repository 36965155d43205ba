import { fisherZInterval } from '../correlation/fisher-z.ts'
import { assertProportion } from '../distributions/assertions.ts'
import { upperPOfZ } from '../distributions/standard-normal.ts'

/** Two one-sided tests of a correlation against the smallest effect of interest on either side. */
export interface EquivalenceTest {
  /** Against the lower bound: is rho above it? */
  readonly zLower: number | null
  readonly pLower: number | null
  /** Against the upper bound: is rho below it? */
  readonly zUpper: number | null
  readonly pUpper: number | null
  /** The larger of the two: if it is at or below alpha, rho lies between the bounds. */
  readonly p: number | null
  /** Interval with confidence 1 - 2·alpha; the test is significant if it lies inside the bounds. */
  readonly confLow: number | null
  readonly confHigh: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'perfect-correlation' | null
}

/**
 * Equivalence test (TOST): is the correlation negligible, that is, between `low` and `high`?
 *
 * z = (atanh r - atanh bound)·√(n - 3) for each bound, one-sided. A non-significant r does not show that there
 * is no correlation; this test can show that it is negligible. Fewer than 4 pairs or r = ±1: undefined.
 *
 * @throws RangeError if r is outside [-1, 1] or the bounds are not ascending and strictly between -1 and 1
 * @source Lakens, D. (2017). Equivalence tests: A practical primer for t tests, correlations, and
 * meta-analyses. Social Psychological and Personality Science, 8(4), 355-362.
 * https://doi.org/10.1177/1948550617697177
 * @example equivalenceTest(0, 103, -0.3, 0.3).zLower // 10 * Math.atanh(0.3)
 */
export function equivalenceTest(
  r: number,
  n: number,
  low: number,
  high: number,
  alpha = 0.05,
): EquivalenceTest {
  assertProportion(alpha, 'alpha')
  if (!(low > -1 && low < high && high < 1))
    throw new RangeError(`bounds must be ascending, between -1 and 1: ${low}, ${high}`)
  const interval = fisherZInterval(r, n, 1 - 2 * alpha)
  const nothing = {
    zLower: null,
    pLower: null,
    zUpper: null,
    pUpper: null,
    p: null,
    confLow: null,
    confHigh: null,
  }
  if (!interval) return { ...nothing, undefinedBecause: 'too-few-pairs' }
  if (Math.abs(r) === 1) return { ...nothing, undefinedBecause: 'perfect-correlation' }
  const z = (bound: number) => (Math.atanh(r) - Math.atanh(bound)) * Math.sqrt(n - 3)
  const [zLower, zUpper] = [z(low), z(high)]
  const [pLower, pUpper] = [upperPOfZ(zLower), upperPOfZ(-zUpper)]
  const [confLow, confHigh] = interval
  return {
    zLower,
    pLower,
    zUpper,
    pUpper,
    p: Math.max(pLower, pUpper),
    confLow,
    confHigh,
    undefinedBecause: null,
  }
}
