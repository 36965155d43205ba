import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import type { ResultsOf } from '../analysis.ts'
import type { settings } from './settings.ts'

/** Every index, outcome and covariate with every other. */
export const matrix = artefact({
  file: 'matrix.csv',
  row: 'one pair of variables × deletion × method',
  disclosure: 'aggregate',
  columns: {
    first: text('key of an index, outcome or covariate'),
    second: text('key of a later one'),
    deletion: choice(
      ['pairwise', 'listwise'],
      'over the pairs with both values, or over those that lack no value of any variable',
    ),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    n: integer('pairs that count'),
    estimate: orMissing(number('the coefficient, -1 to 1')),
    conf_low: orMissing(number('lower end of its interval, by Fisher z')),
    conf_high: orMissing(number('upper end of its interval')),
    p: orMissing(number('two-sided p value, unadjusted, independent pairs assumed')),
    reason: orMissing(text('why there is no coefficient')),
  },
})

export type MatrixCell = RowOf<typeof matrix>

export const needs = {}

export const quotes = {}

export const writes = { matrix }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
