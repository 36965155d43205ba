import { type LeastSquares, type NoFit, weightedSum } from './least-squares.ts'
import { noJointTest, type RobustErrors, type WhyNoError, withoutError } from './robust-coefficient.ts'

/** A regression in which no coefficient has a standard error: the estimates if they exist, and the reason. */
export function noErrors(
  fit: LeastSquares | NoFit,
  because: WhyNoError,
): Pick<RobustErrors, 'coefficients' | 'covariance' | 'undefinedBecause' | 'contrast' | 'joint'> {
  const fitted = fit.undefinedBecause === null ? fit : null
  return {
    coefficients: Array.from({ length: fit.p }, (_, at) =>
      withoutError(fitted ? fitted.estimates[at]! : null, because),
    ),
    covariance: null,
    undefinedBecause: because,
    contrast: (weights) => withoutError(fitted ? weightedSum(fitted, weights) : null, because),
    joint: () => noJointTest(because),
  }
}
