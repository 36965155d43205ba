import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'
import { type Coefficient, undefinedCoefficient, type WhyUndefined, whyUndefined } from './coefficient.ts'
import { fisherZInterval } from './fisher-z.ts'
import { productMoment } from './product-moment.ts'
import { controlsOf } from './residuals.ts'

/** With controls a coefficient may also be undefined because they explain a variable completely. */
export type PartialCoefficient = Omit<Coefficient, 'undefinedBecause'> & {
  readonly undefinedBecause: WhyUndefined | 'first-explained' | 'second-explained' | null
}

/**
 * Partial correlation: Pearson's r of the residuals of x and of y after linear regression of each on the
 * controls; -1 to 1.
 *
 * Test: t = r√df/√(1 - r²) with df = n - 2 - k, where k is the number of controls that are not collinear; the p
 * is the same as that of x in the regression of y on x and the controls. Interval by Fisher's z with variance
 * 1/(n - k - 3). For Spearman's partial correlation pass midranks. No degree of freedom left, or a variable
 * that is constant or fully explained: undefined.
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite, or the confidence
 * does not lie between 0 and 1
 * @source Fisher, R. A. (1924). The distribution of the partial correlation coefficient. Metron, 3, 329-332.
 * @example partialCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 6], [[1, 1, 2, 2, 2]]).df // 2
 */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
  confidence = 0.95,
): PartialCoefficient {
  const { n, why, rank, left, right } = controlled(x, y, controls, true)
  assertProportion(confidence, 'confidence')
  if (why) return { ...undefinedCoefficient(n, 'too-few-pairs'), undefinedBecause: why }
  const { r, unexplained } = productMoment(left, right)
  const [confLow, confHigh] = fisherZInterval(r, n, confidence, 1 / (n - rank - 3)) ?? [null, null]
  const df = n - 2 - rank
  const statistic = Math.abs(r) === 1 ? null : r * Math.sqrt(df / unexplained)
  const p = statistic === null ? 0 : twoSidedPOfT(statistic, df)
  return { n, estimate: r, confLow, confHigh, statistic, df, p, test: 't', undefinedBecause: null }
}

/** x without the controls, and y without them if `both` is true, or the reason why there is no coefficient. */
export function controlled(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
  both: boolean,
): { n: number; why: PartialCoefficient['undefinedBecause']; rank: number; left: number[]; right: number[] } {
  assertPairs(x, y)
  const n = x.length
  if (controls.some((control) => control.length !== n)) {
    throw new RangeError(`each control must have a value for each pair: ${n} pairs`)
  }
  const { rank, residuals } = controlsOf(controls)
  const none = { n, rank, left: [], right: [] }
  const why = whyUndefined(x, y) ?? (n - 2 - rank < 1 ? 'too-few-pairs' : null)
  if (why) return { ...none, why }
  const [left, right] = [residuals(x), both ? residuals(y) : [...y]]
  if (!left) return { ...none, why: 'first-explained' }
  if (!right) return { ...none, why: 'second-explained' }
  return { n, why: null, rank, left, right }
}
