import {
  artefact,
  choice,
  integer,
  key,
  list,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import type { ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'

/** The variables that covariates are partialled out of. */
export const PARTIAL_KINDS = ['partial', 'semipartial'] as const

/** The available coefficients of the values and of their midranks, with covariates partialled out. */
export const PARTIAL_METHODS = ['pearson', 'spearman'] as const

/** Partial and semipartial correlation of every index with every outcome, controlling for the covariates. */
export const partialAssociations = artefact({
  file: 'partial_associations.csv',
  row: 'one index × outcome × kind × method',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    kind: choice(PARTIAL_KINDS, 'covariates partialled out of index and outcome, or of the index only'),
    method: choice(PARTIAL_METHODS, 'of the values, or of their midranks'),
    covariates: list('covariates held constant, separated by spaces'),
    n: integer('pairs with all values'),
    estimate: orMissing(number('the coefficient, -1 to 1')),
    conf_low: orMissing(number('lower end of its interval, by Fisher z; none for a semipartial')),
    conf_high: orMissing(number('upper end of its interval')),
    statistic: orMissing(number('t of the index in the regression; the same for both kinds')),
    df: orMissing(integer('degrees of freedom of t')),
    p: orMissing(number('two-sided p value, assuming independent pairs')),
    reason: orMissing(text('why there is no coefficient')),
  },
})

export type PartialAssociation = RowOf<typeof partialAssociations>

export const needs = {}

export const quotes = { associations }

export const writes = { partialAssociations }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
