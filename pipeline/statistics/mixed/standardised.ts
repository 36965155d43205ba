import { type ContrastTest, scaledLimit } from './contrast-test.ts'
import type { RandomIntercept } from './random-intercept.ts'

/** A coefficient in standard deviations of the outcome for one of the predictor. */
export interface StandardisedCoefficient {
  readonly estimate: number
  readonly standardError: number
  readonly confLow: number | null
  readonly confHigh: number | null
  /** By what the coefficient in units of the data was multiplied. */
  readonly factor: number
}

/**
 * A coefficient of a model and its interval times sd(predictor)/sd(outcome), both of the rows as they are, within
 * and between clusters together. The two standard deviations are taken as known: the interval is the raw one
 * rescaled, and t, df and p stay as they are.
 *
 * @param coefficient counted from 0 = intercept, which has no standardised value
 * @throws RangeError if it is the intercept or there is no such coefficient
 * @source Snijders, T. A. B., & Bosker, R. J. (2012). Multilevel analysis (2nd ed.). Sage.
 */
export function standardised(
  { design }: RandomIntercept,
  coefficient: number,
  test: ContrastTest,
): StandardisedCoefficient {
  const squares = design.predictorSquares[coefficient - 1]
  if (squares === undefined) throw new RangeError(`no such predictor: ${coefficient}`)
  const factor = Math.sqrt(squares / design.outcomeSquares)
  return {
    estimate: test.estimate * factor,
    standardError: test.standardError * factor,
    confLow: scaledLimit(test.confLow, factor),
    confHigh: scaledLimit(test.confHigh, factor),
    factor,
  }
}
