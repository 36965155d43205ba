import { assertProportion } from '../distributions/assertions.ts'
import type { LeastSquares, NoFit } from './least-squares.ts'
import type { RobustErrors } from './robust-coefficient.ts'
import { rowErrors } from './row-errors.ts'

/**
 * The standard errors of ordinary least squares, for independent rows of equal variance: V = s²(X'X)⁻¹, t
 * with n - p degrees of freedom.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Weisberg, S. (2014). Applied linear regression (4th ed.). Wiley.
 */
export function classicalErrors(fit: LeastSquares | NoFit, confidence = 0.95): RobustErrors {
  assertProportion(confidence, 'confidence')
  return rowErrors(fit, 'OLS', confidence, null)
}
