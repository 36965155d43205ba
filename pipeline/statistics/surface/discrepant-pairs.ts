import { deviations, sumOfSquares } from '../description/deviations.ts'
import { assertPairs } from '../distributions/assertions.ts'

/** Scores that differ by more than this many pooled standard deviations are discrepant. */
const APART = 0.5

/** Shares of pairs with similar scores and with discrepant scores in each direction. Shares add up to 1. */
export interface DiscrepantPairs {
  readonly n: number
  readonly pooledSd: number | null
  readonly firstHigher: number | null
  readonly secondHigher: number | null
  readonly alike: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'no-variance' | null
}

/**
 * The share of pairs whose scores differ by more than half a pooled standard deviation, in each direction. If
 * hardly any pair is discrepant, a response surface is not informative about incongruence.
 *
 * Pooled standard deviation: √((s²(first) + s²(second))/2). Fewer than two pairs, or constant scores of both:
 * undefined.
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Shanock, L. R., Baran, B. E., Gentry, W. A., Pattison, S. C., & Heggestad, E. D. (2010). Polynomial
 * regression with response surface analysis: A powerful approach for examining moderation and overcoming
 * limitations of difference scores. Journal of Business and Psychology, 25(4), 543-554.
 * https://doi.org/10.1007/s10869-010-9183-4
 * @example discrepantPairs([1, 2, 3, 4], [1, 2, 3, 1]).firstHigher // 0.25
 */
export function discrepantPairs(first: readonly number[], second: readonly number[]): DiscrepantPairs {
  assertPairs(first, second)
  const n = first.length
  const none = { n, pooledSd: null, firstHigher: null, secondHigher: null, alike: null }
  if (n < 2) return { ...none, undefinedBecause: 'too-few-pairs' }
  const constant = [first, second].every((scores) => scores.every((score) => score === scores[0]))
  if (constant) return { ...none, undefinedBecause: 'no-variance' }
  const squares = [first, second].reduce((sum, scores) => sum + sumOfSquares(deviations(scores).from), 0)
  const pooledSd = Math.sqrt(squares / (2 * (n - 1)))
  const higher = first.filter((score, i) => score - second[i]! > APART * pooledSd).length
  const lower = first.filter((score, i) => second[i]! - score > APART * pooledSd).length
  return {
    n,
    pooledSd,
    firstHigher: higher / n,
    secondHigher: lower / n,
    alike: (n - higher - lower) / n,
    undefinedBecause: null,
  }
}
