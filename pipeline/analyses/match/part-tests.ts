import { classicalErrors } from '../../statistics/cluster-robust/classical-errors.ts'
import { leastSquares } from '../../statistics/cluster-robust/least-squares.ts'
import type { RobustCoefficient, WhyNoError } from '../../statistics/cluster-robust/robust-coefficient.ts'
import { deviations, sumOfSquares } from '../../statistics/description/deviations.ts'
import { kenwardRoger } from '../../statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../../statistics/mixed/random-intercept.ts'
import { standardised } from '../../statistics/mixed/standardised.ts'
import { isNested } from '../nested-pairs.ts'
import { WHY_NO_MODEL } from '../why-no-model.ts'

/** A coefficient with its test, and the same in standard deviations. */
export interface PartTest {
  readonly estimate: number
  readonly standard_error: number
  readonly conf_low: number | null
  readonly conf_high: number | null
  readonly t: number
  readonly df: number
  readonly p: number
  readonly standardised: number
  readonly standardised_low: number | null
  readonly standardised_high: number | null
}

/** One model of a rating on several parts of congruence. */
export interface PartTests {
  readonly estimator: 'mixed-model' | 'least-squares' | 'none'
  /** One for each part; none where there is no model. */
  readonly tests: readonly PartTest[]
  readonly reason: string | null
}

const WHY_NO_ERROR: Readonly<Record<WhyNoError, string>> = {
  'too-few-pairs': WHY_NO_MODEL['too-few-rows'],
  'constant-predictor': WHY_NO_MODEL['collinear-predictors'],
  'collinear-predictors': WHY_NO_MODEL['collinear-predictors'],
  'perfect-fit': WHY_NO_MODEL['perfect-fit'],
  'no-variance': 'the pairs give no estimate of the error',
  'one-cluster': WHY_NO_MODEL['too-few-clusters'],
  'one-cluster-identifies': WHY_NO_MODEL['one-cluster-alone'],
  'too-few-clusters': WHY_NO_MODEL['too-few-clusters'],
}

/**
 * The parts together in one model of the rating: with a random intercept for the therapist and tests by Kenward and
 * Roger where some therapist has several clients, by ordinary least squares where each has one.
 */
export function partTests(
  rating: readonly number[],
  parts: readonly (readonly number[])[],
  therapists: readonly string[],
  confidence: number,
): PartTests {
  const none = (reason: string): PartTests => ({ estimator: 'none', tests: [], reason })
  if (rating.every((value) => value === rating[0])) return none(WHY_NO_MODEL['constant-outcome'])
  if (!isNested(therapists)) {
    const { coefficients, undefinedBecause } = classicalErrors(leastSquares(rating, parts), confidence)
    const why = undefinedBecause ?? coefficients.find((it) => it.undefinedBecause)?.undefinedBecause
    if (why) return none(WHY_NO_ERROR[why])
    const tests = parts.flatMap((part, k) =>
      ofLeastSquares(coefficients[k + 1]!, spread(part) / spread(rating)),
    )
    if (tests.length < parts.length) return none(WHY_NO_ERROR['no-variance'])
    return { estimator: 'least-squares', tests, reason: null }
  }
  const model = randomIntercept(rating, parts, therapists)
  if (model.undefinedBecause !== null) return none(WHY_NO_MODEL[model.undefinedBecause])
  const tested = kenwardRoger(model, confidence)
  if (tested.undefinedBecause !== null) return none(WHY_NO_MODEL[tested.undefinedBecause])
  const tests = parts.map((_, k): PartTest => {
    const test = tested.coefficients[k + 1]!
    const inSds = standardised(model, k + 1, test)
    return {
      estimate: test.estimate,
      standard_error: test.standardError,
      conf_low: test.confLow,
      conf_high: test.confHigh,
      t: test.t,
      df: test.df,
      p: test.p,
      standardised: inSds.estimate,
      standardised_low: inSds.confLow,
      standardised_high: inSds.confHigh,
    }
  })
  return { estimator: 'mixed-model', tests, reason: null }
}

const spread = (values: readonly number[]) => Math.sqrt(sumOfSquares(deviations(values).from))

/** @param factor SD of the part over that of the rating */
function ofLeastSquares(coefficient: RobustCoefficient, factor: number): PartTest[] {
  const { estimate, standardError, confLow, confHigh, statistic, df, p } = coefficient
  if (estimate === null || standardError === null || confLow === null || confHigh === null) return []
  if (statistic === null || df === null || p === null) return []
  return [
    {
      estimate,
      standard_error: standardError,
      conf_low: confLow,
      conf_high: confHigh,
      t: statistic,
      df,
      p,
      standardised: estimate * factor,
      standardised_low: confLow * factor,
      standardised_high: confHigh * factor,
    },
  ]
}
