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

/** Permutation tests of the correlations, about what the permitted orders give on average. */
export const permutations = artefact({
  file: 'permutations.csv',
  row: 'one index × outcome × method × scheme',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    scheme: choice(
      ['pairs', 'within-therapist', 'therapist-blocks'],
      'what is exchanged: any pairs, pairs of one therapist, or whole therapists with equally many pairs',
    ),
    n: integer('pairs with both values'),
    statistic: orMissing(number('the coefficient, -1 to 1')),
    null_mean: orMissing(number('its mean over all orders that the scheme allows')),
    null_sd: orMissing(number('its standard deviation over them; NA for tau-b')),
    standardised: orMissing(number('(statistic - null_mean)/null_sd')),
    movable: orMissing(number('share of the pairs that can change places with another')),
    orders: orMissing(text('number of orders that the scheme permits')),
    test: orMissing(choice(['exact', 'drawn'], 'over all orders, or over a random sample of them')),
    draws: orMissing(integer('orders drawn at random; NA if exact')),
    p: orMissing(number('two-sided p: share of orders at least as far from null_mean')),
    p_greater: orMissing(number('share of orders with a coefficient at least as high')),
    p_less: orMissing(number('share of orders with a coefficient at least as low')),
    smallest_p: orMissing(number('the smallest two-sided p that these orders can give; NA for exact tau-b')),
    mc_se: orMissing(number('Monte Carlo standard error of p; 0 if exact')),
    reason: orMissing(text('why there is no p')),
  },
})

export type PermutationRow = RowOf<typeof permutations>
