import { withinBlocks } from './exchange.ts'
import { type Drawing, type ExchangeTest, exchangeTest } from './exchange-test.ts'

/**
 * Permutation test of an association inside clusters: ratings change places only among the pairs of one cluster.
 *
 * What clusters differ in stays where it is, so r does not fall to 0 on average but to Σ m_g ū_g v̄_g, the part of r
 * that lies between clusters. The test asks how far r is from this `nullMean`: it is the test of the covariance
 * within clusters, one-sided and two-sided about its centre. Exact by convolution over the clusters, one after
 * another, where that is feasible. For Spearman pass midranks of the whole sample. Clusters of one pair cannot move
 * (`movable` is the share of pairs that can); with no other clusters: undefined.
 *
 * @param clusters the cluster of each pair
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Winkler, A. M., Webster, M. A., Vidaurre, D., Nichols, T. E., & Smith, S. M. (2015). Multi-level
 * block permutation. NeuroImage, 123, 253-268. https://doi.org/10.1016/j.neuroimage.2015.05.092
 */
export function withinClusterPermutation(
  x: readonly number[],
  y: readonly number[],
  clusters: readonly (string | number)[],
  drawing: Drawing,
): ExchangeTest {
  if (clusters.length !== x.length)
    throw new RangeError(`each pair has a cluster: ${x.length} pairs, ${clusters.length} clusters`)
  return exchangeTest(x, y, withinBlocks(clusters), drawing)
}
