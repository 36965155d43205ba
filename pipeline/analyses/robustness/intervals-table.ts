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

/** Intervals of the correlations other than those in associations.csv, for pairs and for whole therapists. */
export const intervals = artefact({
  file: 'intervals.csv',
  row: 'one index × outcome × method × unit × kind',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    unit: choice(['pair', 'therapist'], 'the units that are assumed to be independent and are resampled'),
    kind: choice(['fisher-z', 'percentile', 'bca', 'studentised'], 'type of interval'),
    n: integer('pairs with both values'),
    clusters: integer('therapists of these pairs'),
    resamples: orMissing(integer('bootstrap resamples in which the coefficient is defined')),
    low: orMissing(number('lower end of the interval')),
    high: orMissing(number('upper end of the interval')),
    low_se: orMissing(number('Monte Carlo standard error of low')),
    high_se: orMissing(number('Monte Carlo standard error of high')),
    reason: orMissing(text('why there is no interval')),
  },
})

export type IntervalRow = RowOf<typeof intervals>
