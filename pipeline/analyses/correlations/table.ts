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
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import type { ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'

/** Every correlation of a congruence index with an outcome. */
export const associations = artefact({
  file: 'associations.csv',
  row: 'one index × outcome × method',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    role: choice(['primary', 'exploratory'], 'the hypothesis declared beforehand, or exploratory'),
    n: integer('pairs with both values'),
    estimate: orMissing(number('the coefficient, -1 to 1')),
    conf_low: orMissing(number('lower end of its interval, by Fisher z')),
    conf_high: orMissing(number('upper end of its interval')),
    statistic: orMissing(number('t, z, or the exact statistic; see test')),
    df: orMissing(integer('degrees of freedom of t')),
    p: orMissing(number('two-sided p value, assuming independent pairs')),
    p_adjusted: orMissing(
      number(
        'p adjusted by Holm, over the family of index × outcome tests of this method; NA outside the family',
      ),
    ),
    test: orMissing(choice(['t', 'z', 'exact'], 'how p was computed')),
    reason: orMissing(text('why there is no coefficient')),
  },
})

export type Association = RowOf<typeof associations>

export const needs = {}

export const quotes = { caseload }

export const writes = { associations }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
