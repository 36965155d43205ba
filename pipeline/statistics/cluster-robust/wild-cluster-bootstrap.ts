import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { assertFinite, assertProportion } from '../distributions/assertions.ts'
import { significanceLevel } from '../distributions/significance-level.ts'
import { clusterRobust } from './cluster-robust.ts'
import { leastSquares } from './least-squares.ts'
import type { WhyNoError } from './robust-coefficient.ts'
import { type WildSums, wildCounts, wildSums } from './wild-sums.ts'
import { type WildWeights, wildWeights } from './wild-weights.ts'

/** If a limit is not found after this many doublings of the standard error, it counts as nonexistent. */
const FARTHEST = 20
const HALVINGS = 50

export interface WildClusterBootstrap {
  readonly n: number
  readonly clusters: number
  readonly estimate: number | null
  /** CR1. */
  readonly standardError: number | null
  /** The t statistic for the null value. */
  readonly statistic: number | null
  readonly weights: WildWeights
  readonly draws: number
  /** True: all combinations of weights were used. False: a random sample of them. */
  readonly exact: boolean
  /** Number of draws with |t*| >= |t|, with t* >= t, and with t* <= t. */
  readonly asFar: number | null
  readonly asHigh: number | null
  readonly asLow: number | null
  /** Two-sided, by |t|. */
  readonly p: number | null
  readonly pGreater: number | null
  readonly pLess: number | null
  /** Monte Carlo standard error of the two-sided p; 0 if all combinations were used. */
  readonly monteCarloSe: number | null
  /** All null values whose two-sided p is above 1 - confidence; null if no value is ever rejected, or not requested. */
  readonly confLow: number | null
  readonly confHigh: number | null
  /** Monte Carlo standard errors of the limits; null if a limit or its error cannot be determined. */
  readonly lowSe: number | null
  readonly highSe: number | null
  readonly undefinedBecause: WhyNoError | null
}

export interface WildOptions {
  /** The coefficient to test; 0 is the intercept. */
  readonly coefficient?: number
  /** Its value under the null hypothesis. */
  readonly value?: number
  readonly draws?: number
  readonly weights?: WildWeights | 'auto'
  readonly confidence?: number
  /** False: no interval, which takes some hundred passes over the draws. */
  readonly interval?: boolean
}

/**
 * Wild cluster bootstrap-t of one coefficient under the null hypothesis: the residuals of the regression
 * without the coefficient stay in their cluster and are multiplied by one random weight for each cluster. The
 * p is the share of draws in which |t*| is at least |t|.
 *
 * t uses the CR1 error, whose factor cancels. Weights: Webb's six values for fewer than 12 clusters, else ±1.
 * All combinations are used if there are at most `draws` of them, and p = count/draws; otherwise p = (count +
 * 1)/(draws + 1) with standard error √(p(1 - p)/draws). Ties count, so p is never 0, and with ±1 never below
 * 2/2^clusters. The interval contains the null values that are not rejected (test inversion with the same
 * weights for every value); if p does not decrease monotonically, the limit is one of the crossings. With
 * very few clusters it may be impossible to reject any value; then a limit is null.
 *
 * Undefined in the same cases as the CR1 error of {@link clusterRobust}.
 *
 * @param coefficient default 1, the first predictor
 * @throws RangeError if lists differ in length or contain a value that is not finite, the coefficient does
 * not exist, or there is less than one draw
 * @source Cameron, A. C., Gelbach, J. B., & Miller, D. L. (2008). Bootstrap-based improvements for inference with
 * clustered errors. Review of Economics and Statistics, 90(3), 414-427. https://doi.org/10.1162/rest.90.3.414
 * @source MacKinnon, J. G., Nielsen, M. Ø., & Webb, M. D. (2023). Fast and reliable jackknife and bootstrap methods
 * for cluster-robust inference. Journal of Applied Econometrics, 38(5), 671-694. https://doi.org/10.1002/jae.2969
 */
export function wildClusterBootstrap(
  y: readonly number[],
  predictors: readonly (readonly number[])[],
  clusters: readonly (string | number)[],
  random: RandomGenerator,
  options: WildOptions = {},
): WildClusterBootstrap {
  const { coefficient = 1, value = 0, draws = 19_999, weights = 'auto' } = options
  const { confidence = 0.95, interval = true } = options
  assertProportion(confidence, 'confidence')
  assertFinite([value], 'value')
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError(`at least one draw is needed: ${draws}`)
  const fit = leastSquares(y, predictors)
  const errors = clusterRobust(fit, clusters, 'CR1', confidence)
  const tested = errors.coefficients[coefficient]
  if (!tested)
    throw new RangeError(`there is no coefficient ${coefficient}: 0 to ${errors.coefficients.length - 1}`)
  const count = errors.clusters ?? 0
  const drawn = wildWeights(count, random, draws, weights)
  const about = { n: fit.n, clusters: count, weights: drawn.weights, estimate: tested.estimate }
  const { estimate, standardError } = tested
  if (fit.undefinedBecause !== null || estimate === null || standardError === null)
    return {
      ...about,
      ...NOTHING,
      draws: 0,
      exact: false,
      undefinedBecause: tested.undefinedBecause ?? 'no-variance',
    }
  const sums = wildSums(fit, clusters, coefficient, drawn)
  const share = (extreme: number) => (drawn.exact ? extreme / drawn.draws : (extreme + 1) / (drawn.draws + 1))
  const errorOf = (p: number) => (drawn.exact ? 0 : Math.sqrt((p * (1 - p)) / drawn.draws))
  const counts = wildCounts(sums, (estimate - value) / sums.unit)
  const p = share(counts.asFar)
  const alpha = significanceLevel(confidence)
  // A null value below the estimate has a positive δ.
  const limit = (way: 1 | -1, level: number) => {
    const delta = crossing(sums, share, way, level)
    return delta === null ? null : estimate - delta * sums.unit
  }
  const limitSe = (way: 1 | -1) => {
    if (drawn.exact) return limit(way, alpha) === null ? null : 0
    const [wide, narrow] = [limit(way, alpha - errorOf(alpha)), limit(way, alpha + errorOf(alpha))]
    return wide === null || narrow === null ? null : Math.abs(wide - narrow) / 2
  }
  return {
    ...about,
    standardError,
    statistic: (estimate - value) / standardError,
    draws: drawn.draws,
    exact: drawn.exact,
    ...counts,
    p,
    pGreater: share(counts.asHigh),
    pLess: share(counts.asLow),
    monteCarloSe: errorOf(p),
    ...(interval
      ? { confLow: limit(1, alpha), confHigh: limit(-1, alpha), lowSe: limitSe(1), highSe: limitSe(-1) }
      : { confLow: null, confHigh: null, lowSe: null, highSe: null }),
    undefinedBecause: null,
  }
}

const NOTHING = {
  standardError: null,
  statistic: null,
  asFar: null,
  asHigh: null,
  asLow: null,
  p: null,
  pGreater: null,
  pLess: null,
  monteCarloSe: null,
  confLow: null,
  confHigh: null,
  lowSe: null,
  highSe: null,
} as const

/** The δ at which p falls to `level`, starting from the estimate; null if it never does. */
function crossing(
  sums: WildSums,
  share: (extreme: number) => number,
  way: 1 | -1,
  level: number,
): number | null {
  const refused = (delta: number) => share(wildCounts(sums, delta).asFar) <= level
  let outer = way * Math.sqrt(sums.observed)
  let inner = 0
  for (let doubling = 0; !refused(outer); doubling++) {
    if (doubling === FARTHEST) return null
    inner = outer
    outer *= 2
  }
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (inner + outer) / 2
    if (refused(middle)) outer = middle
    else inner = middle
  }
  return (inner + outer) / 2
}
