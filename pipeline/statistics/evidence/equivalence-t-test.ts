import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfT, upperPOfT } from '../distributions/student-t.ts'
import { MOST_ERRORS } from '../mixed/contrast-test.ts'

/** Two one-sided t tests of a coefficient against the smallest effect of interest on either side. */
export interface EquivalenceTTest {
  /** Against the lower bound: is the coefficient above it? */
  readonly tLower: number
  readonly pLower: number
  /** Against the upper bound: is the coefficient below it? */
  readonly tUpper: number
  readonly pUpper: number
  /** The larger of the two: at or below alpha, the coefficient lies between the bounds. */
  readonly p: number
  /** Interval with confidence 1 - 2·alpha; equivalent if it lies inside the bounds. */
  readonly confLow: number | null
  readonly confHigh: number | null
}

/**
 * Equivalence test (TOST) of a coefficient with a standard error and degrees of freedom: t = (estimate -
 * bound)/standard error for each bound, one-sided.
 *
 * For a standardised coefficient of a mixed model with Kenward and Roger's standard error and df. Bounds are in the
 * units of the coefficient; standardised, they mean about what they mean for a correlation.
 *
 * @throws RangeError if the estimate is not finite, standard error or df not positive, the bounds do not rise, or
 * alpha does not lie between 0 and 1/2
 * @source Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for
 * assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6),
 * 657-680. https://doi.org/10.1007/BF01068419
 * @example equivalenceTTest(0, 1, 10, -2, 2).tLower // 2
 */
export function equivalenceTTest(
  estimate: number,
  standardError: number,
  df: number,
  low: number,
  high: number,
  alpha = 0.05,
): EquivalenceTTest {
  assertProportion(2 * alpha, '2·alpha')
  if (!Number.isFinite(estimate)) throw new RangeError(`the estimate must be finite: ${estimate}`)
  if (!(standardError > 0 && standardError < Infinity))
    throw new RangeError(`the standard error must be positive: ${standardError}`)
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`)
  if (!(low < high)) throw new RangeError(`bounds must rise: ${low}, ${high}`)
  const [tLower, tUpper] = [(estimate - low) / standardError, (estimate - high) / standardError]
  const [pLower, pUpper] = [upperPOfT(tLower, df), upperPOfT(-tUpper, df)]
  const quantile = quantileOfT(1 - alpha, df)
  const half = quantile < MOST_ERRORS ? quantile * standardError : null
  return {
    tLower,
    pLower,
    tUpper,
    pUpper,
    p: Math.max(pLower, pUpper),
    confLow: half === null ? null : estimate - half,
    confHigh: half === null ? null : estimate + half,
  }
}
