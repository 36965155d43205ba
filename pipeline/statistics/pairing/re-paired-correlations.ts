import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { unitDeviations } from '../description/deviations.ts'
import { layout, visitAll } from '../permutation/arrangement.ts'
import { anyRow, arrangements } from '../permutation/exchange.ts'
import { shuffle } from '../permutation/shuffle.ts'
import type { PairedKinds } from './paired-kinds.ts'

/** Up to this many orders, 8 pairs, all are gone through; beyond, some are drawn at random. */
const ENUMERATED = 50_000

/** Squares below this share of those of the values are rounding: the values vary only where the rating is its mean. */
const ROUNDING = 1e-12

/** Whose places are drawn again: therapists, the rating staying with its client, or the other way round. */
export type Redrawn = 'therapist' | 'client'

/** The correlations of re-paired values with the ratings. */
export interface RePairedCorrelations {
  /** r of the pairs as they are, and r in units of its robust standard error; NaN, only inside here, if undefined. */
  readonly observed: readonly [r: number, studentised: number]
  /** The same of every order looked at, each where it exists. */
  readonly r: Float64Array
  readonly studentised: Float64Array
  /** Orders looked at. */
  readonly orders: number
  /** True if every order was looked at, each once. */
  readonly exact: boolean
}

/**
 * Correlates the ratings with the values that the pairs would have if one side were re-paired, a place with a
 * therapist being handed on as a whole, so that each therapist keeps the caseload.
 *
 * Studentised: t = Σu(v - v̄)/√Σu²(v - v̄)², u the deviations of the rating, which is r in units of a standard error
 * that does not take the spread of one variable for the same at every value of the other. Values are looked up in
 * the table of kinds; an order costs one walk over the pairs.
 *
 * @param ratings must vary; one for each pair, at least 3
 * @param random is advanced, unless all orders are gone through
 * @source DiCiccio, C. J., & Romano, J. P. (2017). Robust permutation tests for correlation and regression
 * coefficients. Journal of the American Statistical Association, 112(519), 1211-1220.
 * https://doi.org/10.1080/01621459.2016.1202117
 */
export function rePairedCorrelations(
  { values, therapistKinds, clientOf, therapistOf }: PairedKinds,
  ratings: readonly number[],
  redrawn: Redrawn,
  draws: number,
  random: RandomGenerator,
): RePairedCorrelations {
  const n = ratings.length
  const u = Float64Array.from(unitDeviations(ratings))
  const rows = Float64Array.from(clientOf, (kind) => kind * therapistKinds)
  const columns = Float64Array.from(therapistOf)
  const [fixed, moved] = redrawn === 'therapist' ? [Int32Array.from(rows), columns] : [therapistOf, rows]
  const centre = moved.reduce((sum, place, i) => sum + values[fixed[i]! + place]! / n, 0)
  const shifted = values.map((value) => value - centre)
  const exchange = anyRow(n)
  const places = layout(exchange, n)
  const exact = arrangements(exchange) <= ENUMERATED
  const orders = exact ? arrangements(exchange) : draws
  const [r, studentised] = [new Float64Array(orders), new Float64Array(orders)]
  let [defined, definedStudentised] = [0, 0]
  const found: [number, number] = [Number.NaN, Number.NaN]
  const add = () => {
    correlate(shifted, fixed, moved, u, found)
    if (!Number.isNaN(found[0])) r[defined++] = found[0]
    if (!Number.isNaN(found[1])) studentised[definedStudentised++] = found[1]
  }
  correlate(shifted, fixed, moved, u, found)
  const observed = [...found] as const
  if (exact) visitAll(moved, places, add)
  else
    for (let order = 0; order < orders; order++) {
      shuffle(moved, places, random)
      add()
    }
  return {
    observed,
    r: r.subarray(0, defined),
    studentised: studentised.subarray(0, definedStudentised),
    orders,
    exact,
  }
}

/** Both coefficients of the values at these places with u, which has mean 0 and length 1. */
function correlate(
  values: Float64Array,
  fixed: Int32Array,
  moved: Float64Array,
  u: Float64Array,
  into: [number, number],
): void {
  const n = u.length
  const first = values[fixed[0]! + moved[0]!]!
  let [v1, v2, uv, uu_v, uu_v2] = [0, 0, 0, 0, 0]
  let varies = false
  for (let i = 0; i < n; i++) {
    const value = values[fixed[i]! + moved[i]!]!
    if (value !== first) varies = true
    const own = u[i]!
    const product = own * value
    v1 += value
    v2 += value * value
    uv += product
    uu_v += own * product
    uu_v2 += product * product
  }
  const mean = v1 / n
  const squares = v2 - v1 * mean
  const spread = uu_v2 - 2 * mean * uu_v + mean * mean
  into[0] = varies ? Math.max(-1, Math.min(1, uv / Math.sqrt(squares))) : Number.NaN
  into[1] = varies && spread > ROUNDING * squares ? uv / Math.sqrt(spread) : Number.NaN
}
