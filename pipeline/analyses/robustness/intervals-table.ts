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

/** Other intervals of the correlations than those in associations.csv, for pairs and for whole therapists. */
export const intervals = artefact({
  file: 'intervals.csv',
  row: 'one index × outcome × method × unit × kind',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    unit: choice(['pair', 'therapist'], 'what is taken to be independent, and drawn with replacement'),
    kind: choice(['fisher-z', 'percentile', 'bca', 'studentised'], 'how the interval is made'),
    n: integer('pairs with both values'),
    clusters: integer('therapists of these pairs'),
    resamples: orMissing(integer('bootstrap resamples in which the coefficient exists')),
    low: orMissing(number('lower end of the interval')),
    high: orMissing(number('upper end of the interval')),
    low_se: orMissing(number('standard error of low from drawing only so many resamples')),
    high_se: orMissing(number('standard error of high from drawing only so many resamples')),
    reason: orMissing(text('why there is no interval')),
  },
})

export type IntervalRow = RowOf<typeof intervals>
