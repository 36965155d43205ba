import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfT, twoSidedPOfT } from '../distributions/student-t.ts'
import { inner } from './engine/small-matrices.ts'

/** A coefficient, or another linear combination of coefficients, with its t test. */
export interface ContrastTest {
  readonly estimate: number
  readonly standardError: number
  readonly df: number
  readonly t: number
  /** Two-sided. */
  readonly p: number
  /** Null if there are so few degrees of freedom that the interval has no bounds worth the name. */
  readonly confLow: number | null
  readonly confHigh: number | null
}

/**
 * An interval of more standard errors than this on either side is none: with estimated degrees of freedom near 0 the
 * quantile of t has no bound. With one degree of freedom it is 637 at 99.9%.
 */
export const MOST_ERRORS = 1e6

/**
 * The t test of a linear combination of coefficients, and the interval estimate ± t·SE.
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @example contrastTest(2, 1, 2, 0.95).p // 0.1835034190722739
 */
export function contrastTest(
  estimate: number,
  standardError: number,
  df: number,
  confidence: number,
): ContrastTest {
  assertProportion(confidence, 'confidence')
  const t = estimate / standardError
  const quantile = quantileOfT((1 + confidence) / 2, df)
  const half = quantile * standardError
  const interval =
    quantile < MOST_ERRORS
      ? { confLow: estimate - half, confHigh: estimate + half }
      : { confLow: null, confHigh: null }
  return { estimate, standardError, df, t, p: twoSidedPOfT(t, df), ...interval }
}

/** A limit of an interval in other units; null stays null. */
export function scaledLimit(limit: number | null, factor: number): number | null {
  return limit === null ? null : limit * factor
}

/**
 * A contrast's value, and its demands: a weight for each coefficient, not all of them 0.
 * @throws RangeError if that is not so
 */
export function contrastValue(contrast: readonly number[], coefficients: readonly number[]): number {
  if (contrast.length !== coefficients.length) {
    throw new RangeError(`a contrast needs ${coefficients.length} weights: ${contrast.length}`)
  }
  if (!contrast.every(Number.isFinite) || contrast.every((weight) => weight === 0)) {
    throw new RangeError(`the weights of a contrast must be finite and not all 0: ${contrast}`)
  }
  return inner(contrast, coefficients)
}

/** The contrast that is one coefficient alone. */
export function onlyCoefficient(k: number, coefficients: number): number[] {
  return Array.from({ length: coefficients }, (_, i) => (i === k ? 1 : 0))
}
