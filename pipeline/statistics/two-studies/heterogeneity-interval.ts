import { assertProportion } from '../distributions/assertions.ts'
import { chiSquareAbove } from '../distributions/chi-square.ts'
import { root } from '../distributions/root.ts'
import { weightedSquares, weights } from './study-weights.ts'

/**
 * Confidence interval of the variance between studies (Q profile): the values of τ² at which Q, weighted by
 * them, equals the chi-square quantiles. Exact for normal effects; 0 if Q is already too small at τ² = 0. Very
 * wide with few studies.
 *
 * @throws RangeError if there are fewer than two studies or the confidence does not lie between 0 and 1
 * @source Viechtbauer, W. (2007). Confidence intervals for the amount of heterogeneity in meta-analysis.
 * Statistics in Medicine, 26(1), 37-52. https://doi.org/10.1002/sim.2514
 * @example heterogeneityInterval([0.1, 0.1], [0.02, 0.02]) // [0, 0]
 */
export function heterogeneityInterval(
  y: readonly number[],
  v: readonly number[],
  confidence = 0.95,
): readonly [low: number, high: number] {
  assertProportion(confidence, 'confidence')
  if (y.length < 2) throw new RangeError(`heterogeneity needs at least two studies: ${y.length}`)
  const limit = (upperTail: number) => {
    const target = chiSquareAbove(upperTail, y.length - 1)
    const beyond = (tau2: number) => weightedSquares(y, weights(v, tau2)) - target
    if (beyond(0) <= 0) return 0
    let high = 1
    while (beyond(high) > 0) high *= 2
    return root(beyond, 0, high)
  }
  return [limit((1 - confidence) / 2), limit((1 + confidence) / 2)]
}
