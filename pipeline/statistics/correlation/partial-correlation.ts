import { demandPairs, demandProportion } from '../distributions/demands.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'
import { type Coefficient, undefinedCoefficient, type WhyUndefined, whyUndefined } from './coefficient.ts'
import { fisherZInterval } from './fisher-z.ts'
import { productMoment } from './product-moment.ts'
import { controlsOf } from './residuals.ts'

/** A coefficient with controls may also not exist because they explain a variable completely. */
export type PartialCoefficient = Omit<Coefficient, 'undefinedBecause'> & {
  readonly undefinedBecause: WhyUndefined | 'first-explained' | 'second-explained' | null
}

/**
 * Partial correlation: Pearson's r of what is left of x and of y when a straight-line prediction from the
 * controls has been taken out of both; -1 to 1.
 *
 * Test: t = r√df/√(1 - r²) with df = n - 2 - k, k the controls that are not collinear; the same p as that of
 * x in the regression of y on x and the controls. Interval by Fisher's z with variance 1/(n - k - 3). For
 * Spearman's partial correlation pass midranks. No degree of freedom left, or a variable that is constant or
 * fully explained: undefined.
 *
 * @throws RangeError if the lists differ in length or hold anything but finite numbers, or the confidence
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
  demandProportion(confidence, 'confidence')
  if (why) return { ...undefinedCoefficient(n, 'too-few-pairs'), undefinedBecause: why }
  const { r, unexplained } = productMoment(left, right)
  const [confLow, confHigh] = fisherZInterval(r, n, confidence, 1 / (n - rank - 3)) ?? [null, null]
  const df = n - 2 - rank
  const statistic = Math.abs(r) === 1 ? null : r * Math.sqrt(df / unexplained)
  const p = statistic === null ? 0 : twoSidedPOfT(statistic, df)
  return { n, estimate: r, confLow, confHigh, statistic, df, p, test: 't', undefinedBecause: null }
}

/** x without the controls, y without them too if `both`, or why there is no coefficient. */
export function controlled(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
  both: boolean,
): { n: number; why: PartialCoefficient['undefinedBecause']; rank: number; left: number[]; right: number[] } {
  demandPairs(x, y)
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
