import { indexVariable, outcomeVariable, variableNamed } from '../../artefacts/analysis-frame.ts'
import { kenwardRoger } from '../../statistics/mixed/kenward-roger.ts'
import { nestedTest } from '../../statistics/mixed/likelihood-ratio.ts'
import { type RandomIntercept, randomIntercept } from '../../statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../statistics/mixed/satterthwaite.ts'
import { standardised } from '../../statistics/mixed/standardised.ts'
import { varianceIntervals } from '../../statistics/mixed/variance-profile.ts'
import type { Pairs } from '../analysis.ts'
import { covariateReader } from '../main-effects.ts'
import { asCorrelated, type NestedPairs, nestedPairs } from '../nested-pairs.ts'
import { WHY_NO_MODEL } from '../why-no-model.ts'
import type { MixedFitRow } from './fits-table.ts'
import type { ModelRows } from './model-rows.ts'
import { NO_COEFFICIENT, NO_FIT } from './no-model.ts'
import { slopeRows } from './random-slope-rows.ts'
import type { Material, MixedModelRow } from './table.ts'

type Model = MixedModelRow['model']

/** Both tables of the models, for every index and outcome. */
export function mixedModelRows(material: Material & Pick<Pairs, 'frame'>): {
  mixedModels: MixedModelRow[]
  mixedFits: MixedFitRow[]
} {
  const { study } = material
  const models = study.indices.flatMap((index) =>
    Object.keys(study.outcomes).flatMap((outcome) => modelsOf(index, outcome, material)),
  )
  return {
    mixedModels: models.flatMap(({ coefficients }) => coefficients),
    mixedFits: models.map(({ fit }) => fit),
  }
}

function modelsOf(index: string, outcome: string, material: Material & Pick<Pairs, 'frame'>): ModelRows[] {
  const { study, frame } = material
  const both = [indexVariable(index), outcomeVariable(outcome)]
  const { covariates, nesting } = study
  const alone = nestedPairs(frame, both)
  const held = covariates?.filter((id) => id !== outcome) ?? []
  const isOfMainEffects = held.toSorted().join() === nesting.main_effects.toSorted().join()
  const withCovariates =
    held.length === 0 || isOfMainEffects
      ? []
      : [
          modelRows(
            'covariates',
            held,
            nestedPairs(frame, [...both, ...held.map((id) => variableNamed(study, id))]),
            { index, outcome, material },
          ),
        ]
  return [
    modelRows('congruence', [], alone, { index, outcome, material }),
    ...withCovariates,
    modelRows('main-effects', nesting.main_effects, withMainEffects(alone, material), {
      index,
      outcome,
      material,
    }),
    ...(nesting.random_slope ? [slopeRows(index, outcome, alone, study)] : []),
  ]
}

/** The pairs with the declared main effects as further variables; without them where a score is not known. */
function withMainEffects(pairs: NestedPairs, { study, profiles, people }: Material): NestedPairs {
  const read = covariateReader(profiles, people)
  const columns = study.nesting.main_effects.map((id) => pairs.rows.map((row) => read(id, row)))
  const known = [...pairs.rows.keys()].filter((i) => columns.every((column) => column[i] !== null))
  return {
    ...pairs,
    rows: known.map((i) => pairs.rows[i]!),
    therapists: known.map((i) => pairs.therapists[i]!),
    values: [...pairs.values, ...columns].map((column) => known.map((i) => column[i]!)),
  }
}

interface Of {
  readonly index: string
  readonly outcome: string
  readonly material: Material
}

function modelRows(
  model: Model,
  held: readonly string[],
  { values, therapists, leftOut }: NestedPairs,
  { index, outcome, material: { study } }: Of,
): ModelRows {
  const [x, y, ...others] = values.map((column) => asCorrelated(column, study))
  const about = { index, outcome, model, n: y!.length, therapists: new Set(therapists).size }
  const fitted = randomIntercept(y!, [x!, ...others], therapists)
  const tests = fitted.undefinedBecause === null ? kenwardRoger(fitted, study.confidence) : fitted
  if (fitted.undefinedBecause !== null || tests.undefinedBecause !== null) {
    const reason =
      about.n === 0 ? 'no pair has a value of every variable' : WHY_NO_MODEL[tests.undefinedBecause!]
    return {
      coefficients: [{ ...about, term: 'congruence', ...NO_COEFFICIENT, reason }],
      fit: { ...about, left_out: leftOut, ...NO_FIT, reason },
    }
  }
  const plain = satterthwaite(fitted, study.confidence)
  const unreliable =
    plain.unreliableBecause === null
      ? null
      : 'the variance between therapists is 0, so that these degrees of freedom ignore therapists'
  const coefficients = ['intercept', 'congruence', ...held].map((term, k): MixedModelRow => {
    const test = tests.coefficients[k]!
    const inSds = k === 0 ? null : standardised(fitted, k, test)
    return {
      ...about,
      term,
      estimate: test.estimate,
      standard_error: test.standardError,
      conf_low: test.confLow,
      conf_high: test.confHigh,
      t: test.t,
      df: test.df,
      p: test.p,
      standardised: inSds?.estimate ?? null,
      standardised_se: inSds?.standardError ?? null,
      standardised_low: inSds?.confLow ?? null,
      standardised_high: inSds?.confHigh ?? null,
      plain_se: fitted.standardErrors[k]!,
      satterthwaite_df: plain.coefficients[k]!.df,
      satterthwaite_p: plain.coefficients[k]!.p,
      satterthwaite_reason: unreliable,
      reason: null,
    }
  })
  const fit = fitRow(fitted, y!, [x!, ...others], therapists, study.confidence)
  return { coefficients, fit: { ...about, left_out: leftOut, ...fit, slope_sd: null, reason: null } }
}

function fitRow(
  fitted: RandomIntercept,
  y: readonly number[],
  predictors: readonly (readonly number[])[],
  therapists: readonly string[],
  confidence: number,
) {
  const ml = randomIntercept(y, predictors, therapists, 'ML')
  const without = randomIntercept(y, predictors.slice(1), therapists, 'ML')
  const profile = varianceIntervals(fitted, confidence)
  const larger = ml.undefinedBecause === null ? ml : null
  const congruence = larger !== null && without.undefinedBecause === null ? nestedTest(without, larger) : null
  return {
    therapist_sd: Math.sqrt(fitted.clusterVariance),
    therapist_sd_low: profile.clusterSd.low,
    therapist_sd_high: profile.clusterSd.high,
    residual_sd: Math.sqrt(fitted.residualVariance),
    residual_sd_low: profile.residualSd.low,
    residual_sd_high: profile.residualSd.high,
    icc: fitted.icc,
    at_boundary: fitted.atBoundary ? ('yes' as const) : ('no' as const),
    reml_deviance: fitted.deviance,
    log_likelihood: larger?.logLikelihood ?? null,
    aic: larger?.aic ?? null,
    bic: larger?.bic ?? null,
    chi_square: congruence?.chiSquare ?? null,
    chi_square_p: congruence?.p ?? null,
    marginal_r2: fitted.marginalR2,
    conditional_r2: fitted.conditionalR2,
  }
}
