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

const VERDICTS = ['negligible', 'relevant', 'undecided'] as const

/** Whether each Pearson correlation is below or above the smallest effect of interest. */
export const equivalence = artefact({
  file: 'equivalence.csv',
  row: 'one index × outcome, Pearson',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'exploratory'], 'the hypothesis declared beforehand, or exploratory'),
    n: integer('pairs with both values'),
    estimate: orMissing(number('Pearson’s r')),
    smallest_effect: number('smallest correlation of interest, in absolute value'),
    z_lower: orMissing(number('z of the test that the correlation is above -smallest_effect')),
    p_lower: orMissing(number('its one-sided p value')),
    z_upper: orMissing(number('z of the test that the correlation is below smallest_effect')),
    p_upper: orMissing(number('its one-sided p value')),
    equivalence_p: orMissing(number('the larger of the two p values: the equivalence test')),
    equivalence_low: orMissing(number('lower end of the interval at twice the error rate, 90% for 5%')),
    equivalence_high: orMissing(number('upper end of that interval')),
    verdict: orMissing(
      choice(
        VERDICTS,
        'position of that interval: within the smallest effects, entirely beyond them, or across one of them',
      ),
    ),
    reason: orMissing(text('why there is no test')),
  },
})

export type EquivalenceRow = RowOf<typeof equivalence>

export const needs = { associations }

export const quotes = {}

export const writes = { equivalence }

export type Results = ResultsOf<typeof needs & typeof writes>
