import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfT } from '../distributions/student-t.ts'
import { distributionSummary } from './distribution-summary.ts'

/**
 * Confidence interval of a mean by Student's t: M ± q·SD/√n with n - 1 degrees of freedom.
 *
 * Null for fewer than two values. For equal values it is that value.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Student. (1908). The probable error of a mean. Biometrika, 6(1), 1-25.
 * @example meanInterval([1, 2, 3]) // [-0.4841377117503582, 4.484137711750358]
 */
export function meanInterval(
  values: readonly number[],
  confidence = 0.95,
): readonly [low: number, high: number] | null {
  assertProportion(confidence, 'confidence')
  const { n, mean, sd } = distributionSummary(values)
  if (mean === null || sd === null) return null
  const half = (quantileOfT((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n)
  return [mean - half, mean + half]
}
