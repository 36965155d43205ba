import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import type { ResultsOf } from '../analysis.ts'
import type { settings } from './settings.ts'

/** Correlation of every index, outcome and covariate with every other. */
export const matrix = artefact({
  file: 'matrix.csv',
  row: 'one pair of variables × deletion × method',
  disclosure: 'aggregate',
  columns: {
    first: text('key of an index, outcome or covariate'),
    second: text('key of another variable, later in the order'),
    deletion: choice(
      ['pairwise', 'listwise'],
      'over the pairs with both values, or over the pairs with a value of every variable',
    ),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    n: integer('number of pairs used'),
    estimate: orMissing(number('the coefficient, -1 to 1')),
    conf_low: orMissing(number('lower end of its interval, by Fisher z')),
    conf_high: orMissing(number('upper end of its interval')),
    p: orMissing(number('two-sided p value, unadjusted, assuming independent pairs')),
    reason: orMissing(text('why there is no coefficient')),
  },
})

export type MatrixCell = RowOf<typeof matrix>

export const needs = {}

export const quotes = {}

export const writes = { matrix }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
