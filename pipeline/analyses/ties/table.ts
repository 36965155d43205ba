import { artefact, choice, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { congruence } from '../../artefacts/congruence.ts'
import { scales } from '../../artefacts/scales.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { composition } from '../composition/table.ts'
import { descriptives } from '../descriptives/table.ts'
import { ESTIMATORS } from '../leading/table.ts'

/** Results with averaged ties: every code index with every outcome, by the method of the hypothesis. */
export const ties = artefact({
  file: 'ties.csv',
  row: 'one index of codes × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    n: integer('pairs with both values'),
    n_tied: integer('of these, pairs in which the code of one or both people depends on a tie'),
    n_changed: integer('of these, pairs whose index changes if ties are averaged'),
    largest_change: orMissing(number('largest absolute change of the index of a pair', 'units of the index')),
    estimate_shown: orMissing(number('coefficient with the displayed codes, pairs taken as independent')),
    estimate_averaged: orMissing(number('coefficient with the mean over all tied codes')),
    estimator: choice(ESTIMATORS, 'what conclusions from these pairs rest on'),
    beta_shown: orMissing(
      number(
        'standardised coefficient of the mixed model with the codes shown; NA unless conclusions rest on it',
      ),
    ),
    beta_averaged: orMissing(number('the same with the mean over all tied codes')),
  },
})

export type TiesRow = RowOf<typeof ties>

export const needs = { congruence, scales }

export const quotes = { composition, descriptives }

export const writes = { ties }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
