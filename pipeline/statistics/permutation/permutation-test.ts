import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { type WhyUndefined, whyUndefined } from '../correlation/coefficient.ts'
import { unitDeviations } from '../description/deviations.ts'
import { assertPairs } from '../distributions/assertions.ts'
import { layout, visitAll } from './arrangement.ts'
import { anyRow, arrangements, type Exchange } from './exchange.ts'
import { count, permutationP, sumOfProducts } from './permutation-counts.ts'
import { shuffle } from './shuffle.ts'

export interface PermutationTest {
  readonly n: number
  readonly estimate: number | null
  /** Orders looked at, the observed one not counted where they are random. */
  readonly orders: number
  /** True: every order was looked at. False: a random sample of orders. */
  readonly exact: boolean
  /** Orders as far from the centre, |r* - c| >= |r - c|; with r* >= r; with r* <= r. */
  readonly asFar: number | null
  readonly asHigh: number | null
  readonly asLow: number | null
  readonly p: number | null
  readonly pGreater: number | null
  readonly pLess: number | null
  /** Standard error of the two-sided p from drawing orders at random; 0 where all were looked at. */
  readonly monteCarloSe: number | null
  readonly undefinedBecause: WhyUndefined | null
}

/**
 * Permutation test of a correlation: how often does re-pairing y with x at random give an r at least as far
 * from 0, or from `centre` where the orders that `exchange` allows do not leave r at 0 on average?
 *
 * Valid without any distribution of the ratings, given that the rows may change places as `exchange` says.
 * All orders are enumerated when there are at most `enumerate` of them (up to 8 rows by default), p =
 * count/orders; otherwise `orders` random ones, p = (count + 1)/(orders + 1) with standard error √(p(1 -
 * p)/orders). Ties count: p is never 0. For Spearman pass midranks. For another coefficient pass `statistic`,
 * which then is called for every order.
 *
 * @throws RangeError if x and y differ in length or hold anything but finite numbers, or `exchange` does not
 * fit them
 * @source Ernst, M. D. (2004). Permutation methods: A basis for exact inference. Statistical Science, 19(4),
 * 676-685. https://doi.org/10.1214/088342304000000396
 * @source Phipson, B., & Smyth, G. K. (2010). Permutation P-values should never be zero: Calculating exact
 * P-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology,
 * 9(1), Article 39. https://doi.org/10.2202/1544-6115.1585
 */
export function permutationTest(
  x: readonly number[],
  y: readonly number[],
  random: RandomGenerator,
  options: {
    exchange?: Exchange
    orders?: number
    enumerate?: number
    statistic?: (x: Float64Array, y: Float64Array) => number
    centre?: number
  } = {},
): PermutationTest {
  assertPairs(x, y)
  const { exchange = anyRow(x.length), orders = 10_000, enumerate = 50_000, statistic, centre = 0 } = options
  const why = whyUndefined(x, y)
  if (why) return { ...NOTHING, n: x.length, undefinedBecause: why }
  const places = layout(exchange, x.length)
  const [u, v] = statistic ? [x, y] : [unitDeviations(x), unitDeviations(y)]
  const fixed = Float64Array.from(places.rows, (row) => u[row]!)
  const moved = Float64Array.from(places.rows, (row) => v[row]!)
  const coefficient = statistic ?? sumOfProducts
  const estimate = coefficient(fixed, moved)
  const counts = { orders: 0, asFar: 0, asHigh: 0, asLow: 0 }
  const exact = arrangements(exchange) <= enumerate
  if (exact) visitAll(moved, places, () => count(counts, coefficient(fixed, moved), estimate, centre))
  else
    for (let order = 0; order < orders; order++) {
      const products = shuffle(moved, places, random, fixed)
      count(counts, statistic ? statistic(fixed, moved) : products, estimate, centre)
    }
  return { n: x.length, estimate, exact, ...counts, ...permutationP(counts, exact), undefinedBecause: null }
}

const NOTHING = {
  estimate: null,
  orders: 0,
  exact: false,
  asFar: null,
  asHigh: null,
  asLow: null,
  p: null,
  pGreater: null,
  pLess: null,
  monteCarloSe: null,
} as const
