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
import { associations } from '../correlations/table.ts'
import { ESTIMATORS, leading } from '../leading/table.ts'

const VERDICTS = ['negligible', 'relevant', 'opposite', 'undecided'] as const

/** Whether each association is below or above the smallest effect of interest. */
export const equivalence = artefact({
  file: 'equivalence.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary', 'exploratory'], 'the hypotheses of the study file, or exploratory'),
    estimator: choice(ESTIMATORS, 'what is tested, as in leading.csv'),
    n: integer('pairs with both values'),
    estimate: orMissing(
      number(
        'standardised coefficient of the mixed model, or Pearson’s r where each therapist has one client',
      ),
    ),
    smallest_effect: number('smallest effect of interest, in absolute value'),
    test: orMissing(
      choice(
        ['t', 'z'],
        't tests of the coefficient (Kenward-Roger), or z tests of the correlation by Fisher z',
      ),
    ),
    df: orMissing(number('degrees of freedom of t')),
    statistic_lower: orMissing(number('statistic of the test that the effect is above -smallest_effect')),
    p_lower: orMissing(number('its one-sided p value')),
    statistic_upper: orMissing(number('statistic of the test that the effect is below smallest_effect')),
    p_upper: orMissing(number('its one-sided p value')),
    equivalence_p: orMissing(number('the larger of the two p values: the equivalence test')),
    equivalence_low: orMissing(number('lower end of the interval at twice the error rate, 90% for 5%')),
    equivalence_high: orMissing(number('upper end of that interval')),
    verdict: orMissing(
      choice(
        VERDICTS,
        'position of that interval: within the smallest effects, entirely beyond one in the expected direction (any, if none), entirely beyond one in the opposite direction, or across one',
      ),
    ),
    reason: orMissing(text('why there is no test')),
  },
})

export type EquivalenceRow = RowOf<typeof equivalence>

export const needs = { associations, leading }

export const quotes = {}

export const writes = { equivalence }

export type Results = ResultsOf<typeof needs & typeof writes>
