import { controlled, type PartialCoefficient, partialCorrelation } from './partial-correlation.ts'
import { productMoment } from './product-moment.ts'

/**
 * Semipartial (part) correlation: r of y with the residuals of x after regression of x, but not of y, on the
 * controls. Its square is the share of the variance of y that x explains beyond the controls (ΔR²).
 *
 * Test of the increment: t with n - 2 - k degrees of freedom, which is exactly the test of the partial
 * correlation. No interval, because none is exact; use a bootstrap. Undefined in the same cases as the partial
 * correlation.
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Cohen, J., Cohen, P., West, S. G., & Aiken, L. S. (2003). Applied multiple regression/correlation
 * analysis for the behavioral sciences (3rd ed.). Erlbaum.
 * @example semipartialCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 6], [[1, 1, 2, 2, 2]]).df // 2
 */
export function semipartialCorrelation(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
): PartialCoefficient {
  const partial = partialCorrelation(x, y, controls)
  const { why, left, right } = controlled(x, y, controls, false)
  const estimate = why ? null : productMoment(left, right).r
  return { ...partial, estimate: partial.estimate === null ? null : estimate, confLow: null, confHigh: null }
}
