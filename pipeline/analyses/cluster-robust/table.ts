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
import type { ResultsOf } from '../analysis.ts'

/**
 * Least-squares slopes with standard errors that are valid under any dependence between clients of a
 * therapist.
 */
export const clusterRobust = artefact({
  file: 'cluster_robust.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    n: integer('pairs with both values'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(number('standardised slope, which equals r')),
    standard_error: orMissing(number('CR2 standard error')),
    conf_low: orMissing(number('lower end of the interval, Satterthwaite df')),
    conf_high: orMissing(number('upper end of that interval')),
    df: orMissing(number('degrees of freedom (Pustejovsky and Tipton, 2018)')),
    few_df: orMissing(choice(['yes', 'no'], 'fewer than 4 df: the interval is not reliable')),
    t: orMissing(number('t value')),
    p: orMissing(number('two-sided p value')),
    wild_p: orMissing(
      number('p of the wild cluster bootstrap under the null hypothesis; for hypotheses only'),
    ),
    wild_draws: orMissing(integer('number of draws, or of all combinations of weights')),
    reason: orMissing(text('why there is no standard error')),
  },
})

export type ClusterRobustRow = RowOf<typeof clusterRobust>

export const needs = {}

export const quotes = {}

export const writes = { clusterRobust }

export type Results = ResultsOf<typeof writes>
