import { type WhyUndefined, whyUndefined } from '../correlation/coefficient.ts'
import { unitDeviations } from '../description/deviations.ts'
import { assertPairs } from '../distributions/assertions.ts'
import type { Layout } from './arrangement.ts'
import { layout, visitAll } from './arrangement.ts'
import { arrangements, withinBlocks } from './exchange.ts'
import type { Drawing } from './exchange-test.ts'
import { type NullComparison, nullComparison } from './null-comparison.ts'
import { shuffle } from './shuffle.ts'

/** Up to this many orders all are gone through; beyond, some are drawn at random. */
const ENUMERATED = 50_000

/** Squares below this are rounding, the deviations having length 1. */
const ROUNDING = 1e-24

export interface StudentisedWithin {
  readonly n: number
  /** Where the studentised covariance within clusters stands among those of all orders looked at. */
  readonly t: NullComparison | null
  readonly orders: number
  readonly exact: boolean
  readonly undefinedBecause: WhyUndefined | 'nothing-can-move' | 'every-order-alike' | null
}

/**
 * Permutation test of the covariance within clusters in units of its own standard error: t = Σuv/√Σu²v², u and v the
 * deviations from the means of the cluster; each order with its own standard error.
 *
 * The plain test ({@link import('./within-cluster-permutation.ts').withinClusterPermutation}) is exact if inside a
 * cluster the ratings have nothing at all to do with congruence. This one also holds its level, in large samples,
 * where the two are uncorrelated but the spread of the one depends on the other. For Spearman pass midranks. Orders
 * in which every product is 0 have no t and do not count.
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source DiCiccio, C. J., & Romano, J. P. (2017). Robust permutation tests for correlation and regression
 * coefficients. Journal of the American Statistical Association, 112(519), 1211-1220.
 * https://doi.org/10.1080/01621459.2016.1202117
 */
export function studentisedWithinPermutation(
  x: readonly number[],
  y: readonly number[],
  clusters: readonly (string | number)[],
  { random, draws = 10_000 }: Drawing,
): StudentisedWithin {
  assertPairs(x, y)
  const n = x.length
  if (clusters.length !== n)
    throw new RangeError(`each pair has a cluster: ${n} pairs, ${clusters.length} clusters`)
  const none = (undefinedBecause: StudentisedWithin['undefinedBecause']) =>
    ({ n, t: null, orders: 0, exact: false, undefinedBecause }) as const
  const why = whyUndefined(x, y)
  if (why) return none(why)
  const exchange = withinBlocks(clusters)
  const ways = arrangements(exchange)
  if (ways === 1) return none('nothing-can-move')
  const places = layout(exchange, n)
  const [u, v] = [centred(unitDeviations(x), places), centred(unitDeviations(y), places)]
  const observed = studentised(u, v)
  if (observed === null) return none('every-order-alike')
  const exact = ways <= ENUMERATED
  const orders = exact ? ways : draws
  const found = new Float64Array(orders)
  let defined = 0
  const add = () => {
    const other = studentised(u, v)
    if (other !== null) found[defined++] = other
  }
  if (exact) visitAll(v, places, add)
  else
    for (let order = 0; order < orders; order++) {
      shuffle(v, places, random)
      add()
    }
  const t = defined === 0 ? null : nullComparison(observed, found.subarray(0, defined), exact)
  return { n, t, orders, exact, undefinedBecause: t === null ? 'every-order-alike' : null }
}

/** The values in the order of the places, without the mean of their set. */
function centred(values: readonly number[], { rows, sets }: Layout): Float64Array {
  const own = Float64Array.from(rows, (row) => values[row]!)
  for (const { start, units } of sets) {
    const set = own.subarray(start, start + units)
    const mean = set.reduce((sum, value) => sum + value, 0) / units
    for (let i = 0; i < units; i++) set[i]! -= mean
  }
  return own
}

function studentised(u: Float64Array, v: Float64Array): number | null {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < u.length; i++) {
    const product = u[i]! * v[i]!
    sum += product
    squares += product * product
  }
  return squares > ROUNDING ? sum / Math.sqrt(squares) : null
}
