import { assertFinite } from '../distributions/assertions.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'

/**
 * The nine rules of Hyndman and Fan, and `boot`: interpolation between order statistics on the normal scale, as
 * in R package boot.
 */
export type QuantileRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 'boot'

/**
 * a and b of the probability p(k) = (k - a)/(n + 1 - a - b) that rules 4 to 9 assign to the k-th order
 * statistic.
 */
const PLACES = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
} as const

/** Shares this close to an order statistic count as exactly on it. */
const FUZZ = 4 * Number.EPSILON

/**
 * The value below which a share of the sample lies.
 *
 * Rule 7 is R's default and, except for rounding, quantileSorted of simple-statistics. Rule 6 is that of SPSS
 * and the usual one for bootstrap replicates ((B + 1)·share). Rule 8 is median-unbiased. Rules 1 to 3 return
 * a value of the sample or the mean of two.
 *
 * @param sorted the values in ascending order
 * @throws RangeError if there is no value, one is not finite, or the share is outside [0, 1]
 * @source Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American
 * Statistician, 50(4), 361-365. https://doi.org/10.1080/00031305.1996.10473566
 * @source Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge
 * University Press. https://doi.org/10.1017/CBO9780511802843 (equation 5.8, rule `boot`)
 * @example quantile([1, 2, 3, 4], 0.25, 7) // 1.75
 * @example quantile([1, 2, 3, 4], 0.25, 6) // 1.25
 */
export function quantile(sorted: ArrayLike<number>, share: number, rule: QuantileRule = 7): number {
  const n = sorted.length
  if (n === 0) throw new RangeError('a quantile needs at least one value')
  assertFinite([sorted[0]!, sorted[n - 1]!], 'sorted')
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must lie in [0, 1]: ${share}`)
  const at = (place: number) => sorted[Math.min(Math.max(place, 1), n) - 1]!
  const place = placeOf(share, n, rule)
  const below = Math.floor(place + FUZZ)
  const rest = Math.abs(place - below) < FUZZ ? 0 : place - below
  const weight = weightOf(rest, below, rule)
  if (rule === 'boot' && below > 0 && below < n && rest > 0) {
    const [low, high] = [quantileOfZ(below / (n + 1)), quantileOfZ((below + 1) / (n + 1))]
    const between = (quantileOfZ(share) - low) / (high - low)
    return at(below) + between * (at(below + 1) - at(below))
  }
  return weight === 0
    ? at(below)
    : weight === 1
      ? at(below + 1)
      : (1 - weight) * at(below) + weight * at(below + 1)
}

function placeOf(share: number, n: number, rule: QuantileRule): number {
  if (rule === 'boot') return share * (n + 1)
  if (rule === 1 || rule === 2) return share * n
  if (rule === 3) return share * n - 0.5
  const [a, b] = PLACES[rule]
  return a + share * (n + 1 - a - b)
}

function weightOf(rest: number, below: number, rule: QuantileRule): number {
  if (rule === 1) return rest > 0 ? 1 : 0
  if (rule === 2) return rest > 0 ? 1 : 0.5
  if (rule === 3) return rest > 0 || below % 2 !== 0 ? 1 : 0
  return rest
}
