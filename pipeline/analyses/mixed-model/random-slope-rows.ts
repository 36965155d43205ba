import { scaledLimit } from '../../statistics/mixed/contrast-test.ts'
import { randomSlope } from '../../statistics/mixed/random-slope.ts'
import type { Study } from '../../study/study.ts'
import { asCorrelated, type NestedPairs } from '../nested-pairs.ts'
import { WHY_NO_MODEL } from '../why-no-model.ts'
import type { ModelRows } from './model-rows.ts'
import { NO_COEFFICIENT, NO_FIT } from './no-model.ts'

const WHY = {
  ...WHY_NO_MODEL,
  'too-few-clusters-with-slope': 'too few therapists have clients who differ in congruence',
  'too-few-rows-for-slopes': 'too few pairs for a coefficient of each therapist',
  'no-minimum': 'the likelihood has no maximum',
  'no-residual-variance': 'therapists and slopes explain the rating completely',
} as const

/** The model in which the coefficient of congruence differs between therapists. */
export function slopeRows(index: string, outcome: string, pairs: NestedPairs, study: Study): ModelRows {
  const [x, y] = pairs.values.map((column) => asCorrelated(column, study))
  const { therapists, leftOut } = pairs
  const about = {
    index,
    outcome,
    model: 'random-slope' as const,
    n: y!.length,
    therapists: new Set(therapists).size,
  }
  const fitted = randomSlope(y!, x!, therapists, { confidence: study.confidence })
  const test = fitted.undefinedBecause === null ? (fitted.tests?.[1] ?? null) : null
  if (fitted.undefinedBecause !== null || test === null) {
    const reason = WHY[fitted.undefinedBecause ?? 'variances-inseparable']
    return {
      coefficients: [{ ...about, term: 'congruence', ...NO_COEFFICIENT, reason }],
      fit: { ...about, left_out: leftOut, ...NO_FIT, reason },
    }
  }
  const factor = deviation(x!) / deviation(y!)
  return {
    coefficients: [
      {
        ...about,
        term: 'congruence',
        ...NO_COEFFICIENT,
        estimate: test.estimate,
        standard_error: test.standardError,
        conf_low: test.confLow,
        conf_high: test.confHigh,
        t: test.t,
        df: test.df,
        p: test.p,
        standardised: test.estimate * factor,
        standardised_se: test.standardError * factor,
        standardised_low: scaledLimit(test.confLow, factor),
        standardised_high: scaledLimit(test.confHigh, factor),
        plain_se: fitted.standardErrors[1]!,
        reason: null,
      },
    ],
    fit: {
      ...about,
      left_out: leftOut,
      ...NO_FIT,
      therapist_sd: Math.sqrt(fitted.interceptVariance),
      slope_sd: Math.sqrt(fitted.slopeVariance),
      residual_sd: Math.sqrt(fitted.residualVariance),
      at_boundary: fitted.atBoundary ? 'yes' : 'no',
      reml_deviance: fitted.deviance,
      chi_square: fitted.slopesDiffer.chiSquare,
      chi_square_p: fitted.slopesDiffer.p,
      reason: null,
    },
  }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
