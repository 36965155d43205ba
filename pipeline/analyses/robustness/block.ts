import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { COEFFICIENTS, type CoefficientName } from '../../statistics/correlation/coefficients.ts'
import { midranks } from '../../statistics/description/midranks.ts'
import type { Exchange } from '../../statistics/permutation/exchange.ts'
import { countsOverOrders, type PermutationCounts } from '../../statistics/permutation/permutation-counts.ts'
import { randomOrders } from '../../statistics/permutation/random-orders.ts'
import {
  bootstrapCoefficient,
  coefficientOfUnits,
} from '../../statistics/resampling/bootstrap-coefficient.ts'
import {
  type BootstrapCorrelations,
  bootstrapCorrelations,
} from '../../statistics/resampling/bootstrap-correlations.ts'
import { drawWithReplacement } from '../../statistics/resampling/draw-with-replacement.ts'
import { resamplingUnits } from '../../statistics/resampling/resampling-units.ts'

/** Two variables over the same pairs as all others of the block. Both vary. */
export interface Variables {
  readonly method: CoefficientName
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** A block of random orders, tried on every test. */
export interface OrdersBlock {
  /** `centre`: what the coefficient is on average over all permitted orders. */
  readonly tests: readonly (Variables & { readonly centre: number })[]
  readonly exchange: Exchange
  readonly size: number
  readonly seed: number
}

/** A block of resamples, of pairs or of clusters of pairs, taken of every test. */
export interface DrawsBlock {
  readonly tests: readonly Variables[]
  /** The cluster of each pair; null: every pair is drawn by itself. */
  readonly clusters: readonly string[] | null
  readonly size: number
  readonly seed: number
}

/** What is permuted in a test of this coefficient: the values, their midranks, or the values under a statistic. */
export function permutable({ method, x, y }: Variables): {
  x: readonly number[]
  y: readonly number[]
  statistic?: (x: Float64Array, y: Float64Array) => number
} {
  if (method === 'pearson') return { x, y }
  if (method === 'spearman') return { x: midranks(x), y: midranks(y) }
  return { x, y, statistic: (a, b) => COEFFICIENTS.kendall([...a], [...b]).estimate! }
}

/** How often each test's coefficient was reached in the orders of the block. */
export function permutedBlock({ tests, exchange, size, seed }: OrdersBlock): PermutationCounts[] {
  const next = randomOrders(exchange, tests[0]!.x.length, xoroshiro128plus(seed))
  return countsOverOrders(
    tests.map((test) => ({ ...permutable(test), centre: test.centre })),
    size,
    next,
  )
}

/** Each test's coefficient in the resamples of the block; of Pearson's r with variances. */
export function drawnBlock({ tests, clusters, size, seed }: DrawsBlock): BootstrapCorrelations[] {
  const units = clusters ? new Set(clusters).size : tests[0]!.x.length
  return tests.map(({ method, x, y }) => {
    // Drawn again for each test, the same units: to keep them would need hundreds of megabytes.
    const draw = drawWithReplacement(units, xoroshiro128plus(seed))
    const of = clusters ?? undefined
    if (method === 'pearson') return bootstrapCorrelations(resamplingUnits(x, y, of), draw, size, true)
    return bootstrapCoefficient(coefficientOfUnits(x, y, COEFFICIENTS[method], of), draw, size)
  })
}
