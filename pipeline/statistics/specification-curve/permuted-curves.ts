import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { layout } from '../permutation/arrangement.ts'
import type { Exchange } from '../permutation/exchange.ts'
import { shuffle } from '../permutation/shuffle.ts'
import { CURVE_STATISTICS, type CurveDirection, curveSummary, sortedEstimates } from './curve-summary.ts'
import { type CurveValues, curveEvaluator } from './curve-values.ts'
import type { CurveData, Specification } from './specification.ts'

/** A block of permutations of a curve: plain data, so that any thread can work it out. */
export interface CurveBlock {
  readonly data: CurveData
  readonly specifications: readonly Specification[]
  readonly exchange: Exchange
  readonly direction: CurveDirection
  readonly critical: number
  /** How many permutations, and of how many of them the sorted estimates are kept. */
  readonly size: number
  readonly kept: number
  readonly seed: number
}

export interface PermutedCurves {
  /** Four numbers of each permutation, one permutation after another. */
  readonly summaries: Float64Array
  /** The sorted estimates of the first `kept` permutations, one after another. */
  readonly sorted: Float64Array
}

/**
 * What the curve would look like if congruence had nothing to do with the ratings: in every permutation whole rows
 * of outcomes change places, so that what outcomes, sessions and indices have to do with each other stays as it is,
 * and all specifications see the same permutation.
 */
export function permutedCurves(block: CurveBlock): PermutedCurves {
  const { data, specifications, exchange, direction, critical, size, kept, seed } = block
  const random = xoroshiro128plus(seed)
  const n = data.outcomes[0]!.length
  const places = layout(exchange, n)
  const rows = Float64Array.from(places.rows)
  const placeOf = new Int32Array(n)
  const values = emptyValues(specifications.length)
  const space = new Float64Array(specifications.length)
  const evaluate = curveEvaluator(data, specifications)
  const summaries = new Float64Array(size * CURVE_STATISTICS.length)
  const sorted = new Float64Array(kept * specifications.length)
  for (let i = 0; i < size; i++) {
    shuffle(rows, places, random)
    for (let place = 0; place < n; place++) placeOf[rows[place]!] = places.rows[place]!
    evaluate(placeOf, values)
    const estimates = sortedEstimates(values, space)
    summaries.set(curveSummary(estimates, values, direction, critical), i * CURVE_STATISTICS.length)
    if (i < kept) sorted.set(stretched(estimates, specifications.length), i * specifications.length)
  }
  return { summaries, sorted }
}

/** The curve of the data as they are. */
export function observedCurve(data: CurveData, specifications: readonly Specification[]): CurveValues {
  const values = emptyValues(specifications.length)
  const n = data.outcomes[0]?.length ?? 0
  curveEvaluator(data, specifications)(
    Int32Array.from({ length: n }, (_, row) => row),
    values,
  )
  return values
}

function emptyValues(n: number): CurveValues {
  return { estimates: new Float64Array(n), z: new Float64Array(n) }
}

/** A sorted curve over `n` places, should a permutation leave some specifications undefined. */
function stretched(sorted: Float64Array, n: number): Float64Array {
  if (sorted.length === n) return sorted
  return Float64Array.from({ length: n }, (_, i) => sorted[Math.floor((i * sorted.length) / n)] ?? Number.NaN)
}
