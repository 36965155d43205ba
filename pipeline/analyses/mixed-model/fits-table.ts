import {
  artefact,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'

/** Variances and fit of models with a random intercept for the therapist. */
export const mixedFits = artefact({
  file: 'mixed_fits.csv',
  row: 'one index × outcome × model',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    model: choice(
      ['congruence', 'covariates', 'main-effects', 'random-slope'],
      'the model, as in mixed_models.csv',
    ),
    n: integer('pairs with all values'),
    therapists: integer('therapists of these pairs'),
    left_out: integer('pairs omitted because their client is in another pair'),
    therapist_sd: orMissing(number('SD between therapists (REML)', 'points of the score')),
    therapist_sd_low: orMissing(number('lower end of its profile interval (ML)', 'points of the score')),
    therapist_sd_high: orMissing(number('upper end of that interval', 'points of the score')),
    residual_sd: orMissing(number('SD within therapists (REML)', 'points of the score')),
    residual_sd_low: orMissing(number('lower end of its profile interval (ML)', 'points of the score')),
    residual_sd_high: orMissing(number('upper end of that interval', 'points of the score')),
    icc: orMissing(number('share of the residual variance that lies between therapists')),
    at_boundary: orMissing(
      choice(['yes', 'no'], 'whether the variance between therapists is estimated as 0'),
    ),
    slope_sd: orMissing(number('SD of the coefficient of congruence between therapists')),
    reml_deviance: orMissing(number('REML criterion')),
    log_likelihood: orMissing(number('log-likelihood (ML)')),
    aic: orMissing(number('AIC (ML)')),
    bic: orMissing(number('BIC (ML)')),
    chi_square: orMissing(number('likelihood-ratio test of congruence, 1 df (ML)')),
    chi_square_p: orMissing(number('its p value, which is too small with few therapists')),
    marginal_r2: orMissing(number('share of variance that the predictors explain')),
    conditional_r2: orMissing(number('share that predictors and therapists explain')),
    reason: orMissing(text('why there is no model')),
  },
})

export type MixedFitRow = RowOf<typeof mixedFits>
