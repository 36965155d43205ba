import { unitDeviations } from '../description/deviations.ts'
import { assertPairs } from '../distributions/assertions.ts'

/** A spread this small against the size of the deviations is rounding: the resample is constant. */
const NO_SPREAD = 1e-12

/** Sums kept of each unit: rows, Σu, Σv, Σu², Σv², Σuv. */
export const SUMS = 6

/** What is drawn again and again: rows, or whole clusters of rows, each as its sums. */
export interface ResamplingUnits {
  readonly units: number
  /** Six sums a unit, one unit after another. */
  readonly sums: Float64Array
}

/**
 * The sums from which the correlation of any resample of rows, or of whole clusters, follows by addition.
 * They are sums of unit deviations, so that nothing is lost to an offset of the scale.
 *
 * Both variables must vary.
 *
 * @throws RangeError if x, y and the clusters differ in length or values are not finite
 */
export function resamplingUnits(
  x: readonly number[],
  y: readonly number[],
  clusters?: readonly (string | number)[],
): ResamplingUnits {
  assertPairs(x, y)
  if (clusters && clusters.length !== x.length) {
    throw new RangeError(`each row needs its cluster: ${clusters.length} clusters for ${x.length} rows`)
  }
  const [u, v] = [unitDeviations(x), unitDeviations(y)]
  const places = new Map<string | number, number>()
  const unitOf = u.map((_, row) => {
    const cluster = clusters ? clusters[row]! : row
    if (!places.has(cluster)) places.set(cluster, places.size)
    return places.get(cluster)!
  })
  const sums = new Float64Array(places.size * SUMS)
  unitOf.forEach((unit, row) => {
    const [a, b] = [u[row]!, v[row]!]
    const terms = [1, a, b, a * a, b * b, a * b]
    for (let k = 0; k < SUMS; k++) sums[unit * SUMS + k]! += terms[k]!
  })
  return { units: places.size, sums }
}

/** Pearson's r from its six sums; NaN where one variable does not vary. */
export function correlationOfSums(
  n: number,
  u: number,
  v: number,
  uu: number,
  vv: number,
  uv: number,
): number {
  const share = 1 / n
  const spreadOfU = uu - u * u * share
  const spreadOfV = vv - v * v * share
  if (!(spreadOfU > NO_SPREAD * uu && spreadOfV > NO_SPREAD * vv)) return Number.NaN
  const r = (uv - u * v * share) / Math.sqrt(spreadOfU * spreadOfV)
  return r > 1 ? 1 : r < -1 ? -1 : r
}
