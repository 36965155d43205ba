import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { type WhyUndefined, whyUndefined } from '../correlation/coefficient.ts'
import { unitDeviations } from '../description/deviations.ts'
import { assertPairs } from '../distributions/assertions.ts'
import { layout } from './arrangement.ts'
import { type ExactTails, exactExchange } from './exact-exchange.ts'
import { type Exchange, everyArrangement } from './exchange.ts'
import { exchangeMoments } from './exchange-moments.ts'
import { sumOfProducts } from './permutation-counts.ts'
import { shuffle } from './shuffle.ts'
import { TIED } from './tied.ts'

/** A permutation test of r about what the permitted orders give on average. */
export interface ExchangeTest {
  readonly n: number
  readonly estimate: number | null
  /** Mean and SD of r over all permitted orders, in closed form, and r in SDs from this mean. */
  readonly nullMean: number | null
  readonly nullSd: number | null
  readonly standardised: number | null
  /** Share of the pairs that can stand in another's place at all. */
  readonly movable: number
  /** How many orders are permitted. */
  readonly orders: bigint
  /** True: all of them count. False: `draws` random ones. */
  readonly exact: boolean
  readonly draws: number | null
  /** r as high, as low, or as far from its null mean on either side. */
  readonly pGreater: number | null
  readonly pLess: number | null
  readonly p: number | null
  /** The smallest each p can be with these data and orders. */
  readonly smallest: ExactTails['smallest'] | null
  /** Standard errors from drawing, of the smaller one-sided p and of the two-sided; 0 if exact. */
  readonly oneSidedSe: number | null
  readonly monteCarloSe: number | null
  readonly undefinedBecause:
    | WhyUndefined
    | 'nothing-can-move'
    | 'most-pairs-cannot-move'
    | 'every-order-alike'
    | null
}

/** How random orders are drawn where not all can count. */
export interface Drawing {
  /** Is advanced only if orders are drawn; the same state gives the same result. */
  readonly random: RandomGenerator
  readonly draws?: number
  /** False: random orders also where all could count, which may take half a second. */
  readonly exact?: boolean
}

/**
 * Permutation test of Pearson's r by an exchange that does not leave r at 0 on average, such as one within clusters.
 *
 * The statistic is T = Σuv of the unit deviations, which is r: no order changes either spread, so r, the covariance
 * and the standardised (T - E T)/SD T order the permutations alike. Two-sided counts |T* - E T| >= |T - E T|; counting
 * |T*| >= |T| would be one-sided wherever E T is not 0. Exact over all orders where that is feasible ({@link
 * exactExchange}), else from `draws` random ones, p = (count + 1)/(draws + 1). For Spearman pass midranks.
 *
 * @throws RangeError if x and y differ in length or hold anything but finite numbers, or `exchange` does not fit them
 * @source Phipson, B., & Smyth, G. K. (2010). Permutation P-values should never be zero: Calculating exact
 * P-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology,
 * 9(1), Article 39. https://doi.org/10.2202/1544-6115.1585
 */
export function exchangeTest(
  x: readonly number[],
  y: readonly number[],
  exchange: Exchange,
  { random, draws = 10_000, exact = true }: Drawing,
): ExchangeTest {
  assertPairs(x, y)
  const n = x.length
  const places = layout(exchange, n)
  const why = whyUndefined(x, y)
  if (why) return noExchangeTest(n, exchange, why)
  const [u, v] = [unitDeviations(x), unitDeviations(y)]
  const { mean, variance } = exchangeMoments(u, v, exchange)
  const estimate = Math.max(-1, Math.min(1, sumOfProducts(Float64Array.from(u), Float64Array.from(v))))
  const about = { ...noExchangeTest(n, exchange, null), estimate, nullMean: mean }
  if (movableShare(exchange) === 0) return { ...about, undefinedBecause: 'nothing-can-move' }
  if (variance <= TIED ** 2) return { ...about, undefinedBecause: 'every-order-alike' }
  const nullSd = Math.sqrt(variance)
  const found = { ...about, nullSd, standardised: (estimate - mean) / nullSd }
  const tails = exact ? exactExchange(u, v, exchange) : null
  if (tails) return { ...found, ...tails, exact: true, oneSidedSe: 0, monteCarloSe: 0 }
  const fixed = Float64Array.from(places.rows, (row) => u[row]!)
  const moved = Float64Array.from(places.rows, (row) => v[row]!)
  const own = sumOfProducts(fixed, moved) - mean
  let [high, low, far] = [1, 1, 1]
  for (let draw = 0; draw < draws; draw++) {
    const other = shuffle(moved, places, random, fixed) - mean
    if (other >= own - TIED) high++
    if (other <= own + TIED) low++
    if (Math.abs(other) >= Math.abs(own) - TIED) far++
  }
  const share = (count: number) => count / (draws + 1)
  const error = (p: number) => Math.sqrt((p * (1 - p)) / draws)
  const fewest = { pGreater: share(1), pLess: share(1), p: share(1) }
  return {
    ...found,
    ...{ draws, pGreater: share(high), pLess: share(low), p: share(far), smallest: fewest },
    oneSidedSe: error(share(Math.min(high, low))),
    monteCarloSe: error(share(far)),
  }
}

/** Share of the pairs that can stand in another's place. @example movableShare([[[0], [1]], [[2, 3]]]) // 0.5 */
export function movableShare(exchange: Exchange): number {
  let [all, movable] = [0, 0]
  for (const units of exchange) {
    const rows = units.reduce((sum, unit) => sum + unit.length, 0)
    all += rows
    if (units.length > 1) movable += rows
  }
  return all === 0 ? 0 : movable / all
}

/** The test that does not exist, and why. */
export function noExchangeTest(
  n: number,
  exchange: Exchange,
  undefinedBecause: ExchangeTest['undefinedBecause'],
): ExchangeTest {
  return {
    ...{ n, estimate: null, nullMean: null, nullSd: null, standardised: null },
    ...{ movable: movableShare(exchange), orders: everyArrangement(exchange), exact: false, draws: null },
    ...{ pGreater: null, pLess: null, p: null, smallest: null, oneSidedSe: null, monteCarloSe: null },
    undefinedBecause,
  }
}
