import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  anyRow,
  arrangements,
  type Exchange,
  wholeBlocks,
  withinBlocks,
} from '../../statistics/permutation/exchange.ts'
import { exchangeTauMean } from '../../statistics/permutation/exchange-tau-mean.ts'
import { type Drawing, type ExchangeTest, exchangeTest } from '../../statistics/permutation/exchange-test.ts'
import { permutationTest } from '../../statistics/permutation/permutation-test.ts'
import { wholeClusterPermutation } from '../../statistics/permutation/whole-cluster-permutation.ts'
import { withinClusterPermutation } from '../../statistics/permutation/within-cluster-permutation.ts'
import { permutable, type Variables } from './block.ts'

type Values = readonly number[]

/** What changes places: the permitted orders, and the test of r over them. */
export const SCHEMES = {
  pairs: {
    exchange: (therapists: readonly string[]): Exchange => anyRow(therapists.length),
    test: (x: Values, y: Values, _: readonly string[], drawing: Drawing) =>
      exchangeTest(x, y, anyRow(x.length), drawing),
  },
  'within-therapist': { exchange: withinBlocks, test: withinClusterPermutation },
  'therapist-blocks': { exchange: wholeBlocks, test: wholeClusterPermutation },
} as const

export type Scheme = keyof typeof SCHEMES

/** Beyond this many units in a set of a scheme, going through all orders can take half a second. */
const QUICK_UNITS = 7

/** Up to this many orders tau-b is worked out in all of them. */
const ENUMERATED = 50_000

/**
 * The test of a coefficient over all orders of the scheme, where that is feasible; otherwise what is known without
 * drawing, `exact` being false: random orders come in blocks of their own. Tau-b has no such short cut as r: it is
 * worked out in every order, or drawn.
 *
 * @param thorough also tries where it may take long
 */
export function exactTest(
  variables: Variables,
  scheme: Scheme,
  therapists: readonly string[],
  thorough: boolean,
): ExchangeTest {
  const { x, y, statistic } = permutable(variables)
  const exchange = SCHEMES[scheme].exchange(therapists)
  const exact = !statistic && (thorough || exchange.every((units) => units.length <= QUICK_UNITS))
  const found = SCHEMES[scheme].test(x, y, therapists, { random: xoroshiro128plus(0), draws: 1, exact })
  if (found.undefinedBecause !== null || !statistic) return found
  const centre = exchangeTauMean(x, y, exchange)!
  const own = { ...found, nullMean: centre, nullSd: null, standardised: null, smallest: null }
  if (arrangements(exchange) > ENUMERATED) return own
  const enumerate = Number.POSITIVE_INFINITY
  const all = permutationTest(x, y, xoroshiro128plus(0), { exchange, enumerate, statistic, centre })
  const { p, pGreater, pLess } = all
  return { ...own, p, pGreater, pLess, exact: true, draws: null, oneSidedSe: 0, monteCarloSe: 0 }
}
