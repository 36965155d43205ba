import { sum } from 'simple-statistics'
import { assertPairs } from '../distributions/assertions.ts'
import { deviations } from './deviations.ts'

/**
 * Sample covariance Σ(x - x̄)(y - ȳ)/(n - 1), in units of x times units of y. The covariance of a variable with
 * itself is its variance. Null for fewer than 2 pairs, and beyond the largest double.
 *
 * @throws RangeError if x and y differ in length or contain a value that is not finite
 * @example covariance([1, 2, 3], [2, 4, 7]) // 2.5
 */
export function covariance(x: readonly number[], y: readonly number[]): number | null {
  assertPairs(x, y)
  if (x.length < 2) return null
  const dy = deviations(y).from
  const value = sum(deviations(x).from.map((value, i) => value * dy[i]!)) / (x.length - 1)
  return Number.isFinite(value) ? value : null
}
