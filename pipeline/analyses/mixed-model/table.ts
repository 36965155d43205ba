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
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { mixedFits } from './fits-table.ts'

/** The predictors of a model besides congruence. */
const MODELS = ['congruence', 'covariates', 'main-effects', 'random-slope'] as const

/** The coefficients of models with a random intercept for the therapist. */
export const mixedModels = artefact({
  file: 'mixed_models.csv',
  row: 'one index × outcome × model × coefficient',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    model: choice(
      MODELS,
      'congruence only, with the covariates, with main effects of both people, or only congruence with a random slope',
    ),
    term: text('congruence, intercept, or the key of a covariate'),
    n: integer('pairs with all values; one pair of a client with several therapists'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(number('coefficient (REML), in units of the outcome for one unit of the term')),
    standard_error: orMissing(number('standard error by Kenward and Roger (1997)')),
    conf_low: orMissing(
      number(
        'lower end of the interval, Kenward-Roger; NA where hardly any degrees of freedom leave it without bounds',
      ),
    ),
    conf_high: orMissing(number('upper end of the interval')),
    t: orMissing(number('t value, Kenward-Roger')),
    df: orMissing(number('degrees of freedom, Kenward-Roger')),
    p: orMissing(number('two-sided p value, Kenward-Roger')),
    standardised: orMissing(number('coefficient in SDs of the outcome for one SD of the term')),
    standardised_se: orMissing(number('its standard error, with the SDs treated as known')),
    standardised_low: orMissing(number('lower end of its interval, with the SDs treated as known')),
    standardised_high: orMissing(number('upper end of its interval')),
    plain_se: orMissing(number('standard error without adjustment')),
    satterthwaite_df: orMissing(number('degrees of freedom, Satterthwaite')),
    satterthwaite_p: orMissing(number('p value, Satterthwaite')),
    satterthwaite_reason: orMissing(text('why Satterthwaite is not reliable')),
    reason: orMissing(text('why there is no model')),
  },
})

export type MixedModelRow = RowOf<typeof mixedModels>

export const needs = { people, profiles }

export const quotes = {}

export const writes = { mixedModels, mixedFits }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
