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
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'
import { ESTIMATORS, leading } from '../leading/table.ts'
import type { settings } from './settings.ts'

const ln = (meaning: string) => orMissing(number(meaning, 'natural logarithm'))

/** The Bayes factors of each association, by its leading estimate. */
export const bayesFactors = artefact({
  file: 'bayes_factors.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary', 'exploratory'], 'the hypotheses of the study file, or exploratory'),
    estimator: choice(ESTIMATORS, 'what the Bayes factor is of, as in leading.csv'),
    n: integer('pairs with both values'),
    effective_n: orMissing(number('independent pairs whose correlation has the t and p of the estimate')),
    equivalent_r: orMissing(
      number('the correlation of so many pairs with this t; Pearson’s r where each therapist has one client'),
    ),
    direction: choice(
      ['positive', 'negative', 'either'],
      'direction of the hypothesis, reversed for a distance if its index is a similarity and vice versa',
    ),
    p_one_sided: orMissing(number('p value of the leading t in that direction; NA if either')),
    ln_bf10: ln('Bayes factor of any correlation against none, default width of the prior'),
    ln_bf_directed: ln(
      'Bayes factor of a correlation in that direction against none, default width; NA if either',
    ),
    ln_bf10_chosen: ln('ln_bf10 with the chosen width'),
    ln_bf_directed_chosen: ln('ln_bf_directed with the chosen width'),
    reason: orMissing(text('why there is no Bayes factor')),
  },
})

export type BayesRow = RowOf<typeof bayesFactors>

export const needs = { associations, leading }

export const quotes = {}

export const writes = { bayesFactors }

export type Material = MaterialOf<typeof needs, typeof settings>

export type Results = ResultsOf<typeof needs & typeof writes, typeof settings>
