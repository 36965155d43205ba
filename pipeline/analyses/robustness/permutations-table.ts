import {
  artefact,
  bigint,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'

/** Permutation tests of the correlations, which re-pair congruence and ratings. */
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
    p: orMissing(number('two-sided p: share of orders with a coefficient at least as far from 0')),
    p_one_sided: orMissing(
      number('p in the direction of the hypothesis, reversed between similarities and distances'),
    ),
    test: orMissing(choice(['exact', 'monte-carlo'], 'all orders, or a random sample of them')),
    orders: orMissing(integer('number of orders used')),
    mc_se: orMissing(number('Monte Carlo standard error of p; 0 if exact')),
    n_arrangements: bigint('number of orders that the scheme allows'),
    seed: orMissing(integer('seed of the study, from which the seed of the random orders is derived')),
    reason: orMissing(text('why there is no p')),
  },
})

export type PermutationRow = RowOf<typeof permutations>
