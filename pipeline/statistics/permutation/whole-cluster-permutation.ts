import { assertPairs } from '../distributions/assertions.ts'
import { wholeBlocks } from './exchange.ts'
import {
  type Drawing,
  type ExchangeTest,
  exchangeTest,
  movableShare,
  noExchangeTest,
} from './exchange-test.ts'

/** At least this share of the pairs must be able to move, or more of r is held fixed than is tested. */
const LEAST_MOVABLE = 0.5

/**
 * Permutation test of an association between clusters: the ratings of a whole cluster change places with those of
 * another cluster of the same size, their order inside kept.
 *
 * A cluster whose size no other has cannot move, and its part of r is the same in every order. Where such clusters
 * hold half of the pairs or more, the test is one of the rest only and is not made: `most-pairs-cannot-move`, with
 * the share that can as `movable`. About its null mean, exact where feasible, as in {@link exchangeTest}.
 *
 * @param clusters the cluster of each pair
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Winkler, A. M., Webster, M. A., Vidaurre, D., Nichols, T. E., & Smith, S. M. (2015). Multi-level
 * block permutation. NeuroImage, 123, 253-268. https://doi.org/10.1016/j.neuroimage.2015.05.092
 */
export function wholeClusterPermutation(
  x: readonly number[],
  y: readonly number[],
  clusters: readonly (string | number)[],
  drawing: Drawing,
): ExchangeTest {
  assertPairs(x, y)
  if (clusters.length !== x.length)
    throw new RangeError(`each pair has a cluster: ${x.length} pairs, ${clusters.length} clusters`)
  const exchange = wholeBlocks(clusters)
  const movable = movableShare(exchange)
  if (movable > 0 && movable <= LEAST_MOVABLE)
    return noExchangeTest(x.length, exchange, 'most-pairs-cannot-move')
  return exchangeTest(x, y, exchange, drawing)
}
