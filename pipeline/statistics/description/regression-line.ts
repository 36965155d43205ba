import { sum } from 'simple-statistics'
import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { quantileOfT } from '../distributions/student-t.ts'
import { deviations, lengthOf } from './deviations.ts'

/** A straight line fitted to pairs. All fields are null if it does not exist. */
export interface RegressionLine {
  readonly n: number
  readonly intercept: number | null
  readonly slope: number | null
  /** Root of the mean squared residual on n - 2 degrees of freedom, in units of y. */
  readonly residualSd: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'first-constant' | null
  /** The line at `x` and the confidence interval of the mean of y at that point; null if there is no line. */
  band(x: number, confidence?: number): { fit: number; low: number; high: number } | null
}

/**
 * The least-squares line of y on x: the slope is the change in y that goes with one unit of x.
 *
 * slope = Σ(x - x̄)(y - ȳ)/Σ(x - x̄)², intercept = ȳ - slope·x̄. The band at x is for the mean of y, not for
 * single cases: fit ± t·residualSd·√(1/n + (x - x̄)²/Σ(x - x̄)²), t with n - 2 degrees of freedom; it is
 * narrowest at x̄. It is valid pointwise, for independent pairs with equal residual variance. Fewer than 3
 * pairs or a constant x: undefined; a constant y gives a level line with residualSd 0.
 *
 * @throws RangeError if x and y differ in length or contain a value that is not finite, or the confidence does
 * not lie between 0 and 1
 * @source Weisberg, S. (2014). Applied linear regression (4th ed.). Wiley.
 * @example regressionLine([1, 2, 3, 4], [2, 1, 4, 3]).slope // 0.6
 */
export function regressionLine(x: readonly number[], y: readonly number[]): RegressionLine {
  assertPairs(x, y)
  const n = x.length
  const none = { n, intercept: null, slope: null, residualSd: null, band: () => null }
  if (n < 3) return { ...none, undefinedBecause: 'too-few-pairs' }
  if (x.every((value) => value === x[0])) return { ...none, undefinedBecause: 'first-constant' }
  const [dx, dy] = [deviations(x), deviations(y)]
  const length = lengthOf(dx.from)
  const along = dx.from.map((value) => value / length)
  const slope = sum(along.map((value, i) => value * dy.from[i]!)) / length
  const residuals = dy.from.map((value, i) => value - slope * dx.from[i]!)
  const residualSd = lengthOf(residuals) / Math.sqrt(n - 2)
  return {
    n,
    intercept: dy.mean - slope * dx.mean,
    slope,
    residualSd,
    undefinedBecause: null,
    band(at, confidence = 0.95) {
      assertProportion(confidence, 'confidence')
      const away = dx.deviation(at)
      const fit = dy.mean + slope * away
      const standardError = residualSd * Math.sqrt(1 / n + (away / length) ** 2)
      const half = quantileOfT((1 + confidence) / 2, n - 2) * standardError
      return { fit, low: fit - half, high: fit + half }
    },
  }
}
