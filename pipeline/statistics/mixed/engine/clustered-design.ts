import { assertFinite } from '../../distributions/assertions.ts'
import { addSquare, type ClusterSums, type ClustersOfSize } from './cluster-sums.ts'
import { orthonormalColumns, withoutColumns } from './orthonormal-columns.ts'
import { inner } from './small-matrices.ts'
import { identifiedByOneCluster, perfectWithin } from './unidentified.ts'

/** What a row belongs to: a therapist's id, say. */
export type ClusterKey = string | number

/** Why a model of clusters cannot be fitted. */
export type WhyNotFitted =
  | 'constant-outcome'
  /** Fewer than two. */
  | 'too-few-clusters'
  /** Each cluster has one row: what clusters share cannot be told from what rows have for themselves. */
  | 'clusters-of-one'
  /** No more rows than coefficients and one. */
  | 'too-few-rows'
  /** A predictor is constant, or others before it explain it. */
  | 'collinear-predictors'
  /** Without one cluster a coefficient would not exist: nothing says how it varies between clusters. */
  | 'one-cluster-alone'
  /** Predictors explain the outcome completely. */
  | 'perfect-fit'
  /** Within clusters the predictors explain the outcome completely: no residual variance. */
  | 'perfect-fit-within'

/** A model that cannot be fitted, and why. */
export interface NotFitted {
  readonly n: number
  readonly clusters: number
  readonly undefinedBecause: WhyNotFitted
  /** The coefficient that is at fault, counted from 0 = intercept; null if none is. */
  readonly coefficient: number | null
  /** The cluster that alone identifies it; null if that is not the reason. */
  readonly cluster: ClusterKey | null
}

/**
 * Rows in clusters, ready for every model of a random intercept: predictors made orthonormal, the outcome replaced
 * by what least squares leave of it, in units of its own length. Whatever is computed from it therefore does not
 * depend on the units of the data; results are brought back by `triangle` and `scale`.
 */
export interface ClusteredDesign {
  readonly undefinedBecause: null
  readonly n: number
  /** How many: the intercept and the predictors. */
  readonly coefficients: number
  readonly keys: readonly ClusterKey[]
  /** Cluster of each row, as a place in `keys`. */
  readonly cluster: Int32Array
  readonly sizes: Int32Array
  /** z = (orthonormal predictors, outcome) of each row, row after row. */
  readonly rows: Float64Array
  /** Mean z of each cluster. */
  readonly means: Float64Array
  readonly sums: ClusterSums
  /** R of predictors = QR. */
  readonly triangle: Float64Array
  /** Least-squares coefficients of the outcome on the orthonormal predictors, in its units. */
  readonly leastSquares: Float64Array
  /** Length of the least-squares residual, in units of the outcome. */
  readonly scale: number
  /** Σ(y - ȳ)². */
  readonly outcomeSquares: number
  /** Σ(x - x̄)² of each predictor. */
  readonly predictorSquares: readonly number[]
}

/**
 * Lays out an outcome, its predictors (an intercept is added before them) and the rows' clusters, in O(n·p²).
 *
 * Refused with a reason: see {@link WhyNotFitted}. Clusters are numbered in the order in which they first appear.
 *
 * @param identified how many clusters a coefficient must not depend on; `by-one-cluster` lets it rest on one, as other
 * software does
 * @throws RangeError if the lists differ in length or outcome or predictors hold anything but finite numbers
 * @example clusteredDesign([1, 2, 4, 3], [], ['a', 'a', 'b', 'b']).keys // ['a', 'b']
 */
export function clusteredDesign(
  outcome: readonly number[],
  predictors: readonly (readonly number[])[],
  clusters: readonly ClusterKey[],
  identified: 'by-two-clusters' | 'by-one-cluster' = 'by-two-clusters',
): ClusteredDesign | NotFitted {
  demand(outcome, predictors, clusters)
  const n = outcome.length
  const { keys, cluster, sizes } = numbered(clusters)
  const refused = (
    undefinedBecause: WhyNotFitted,
    coefficient: number | null = null,
    key: ClusterKey | null = null,
  ): NotFitted => ({ n, clusters: keys.length, undefinedBecause, coefficient, cluster: key })
  if (keys.length < 2) return refused('too-few-clusters')
  if (outcome.every((value) => value === outcome[0])) return refused('constant-outcome')
  if (keys.length === n) return refused('clusters-of-one')
  if (n <= predictors.length + 2) return refused('too-few-rows')
  const x = orthonormalColumns([new Float64Array(n).fill(1), ...predictors])
  if (x.explained !== null) return refused('collinear-predictors', x.explained)

  const p = x.columns.length
  const y = new Float64Array(outcome)
  const leastSquares = withoutColumns(y, x.columns)
  const scale = Math.sqrt(inner(y, y))
  const explained = inner(leastSquares.subarray(1), leastSquares.subarray(1))
  if (scale <= PERFECT * Math.hypot(Math.sqrt(explained), scale)) return refused('perfect-fit')
  const width = p + 1
  const rows = new Float64Array(n * width)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < p; k++) rows[i * width + k] = x.columns[k]![i]!
    rows[i * width + p] = y[i]! / scale
  }
  const means = meansOf(rows, width, cluster, sizes)
  const sums = summed(rows, means, width, cluster, sizes)
  const alone = identified === 'by-two-clusters' && identifiedByOneCluster(rows, means, width, cluster, sizes)
  if (alone) return refused('one-cluster-alone', alone.coefficient, keys[alone.cluster]!)
  if (perfectWithin(sums)) return refused('perfect-fit-within')
  return {
    undefinedBecause: null,
    n,
    coefficients: p,
    keys,
    cluster,
    sizes,
    rows,
    means,
    sums,
    triangle: x.triangle,
    leastSquares,
    scale,
    outcomeSquares: explained + scale ** 2,
    predictorSquares: predictors.map((_, j) => squaresAroundMean(x.triangle, p, j + 1)),
  }
}

/** Residuals shorter than this share of the outcome are rounding. */
const PERFECT = 1e-10

function demand(
  outcome: readonly number[],
  predictors: readonly (readonly number[])[],
  clusters: readonly ClusterKey[],
): void {
  assertFinite(outcome, 'outcome')
  predictors.forEach((predictor, k) => {
    assertFinite(predictor, `predictors[${k}]`)
  })
  for (const { length } of [...predictors, clusters]) {
    if (length !== outcome.length) {
      throw new RangeError(
        `each row needs an outcome, predictors and a cluster: ${outcome.length}, ${length}`,
      )
    }
  }
}

/** Clusters as places in the list of their keys. */
export function numbered(clusters: readonly ClusterKey[]) {
  const places = new Map<ClusterKey, number>()
  const cluster = new Int32Array(clusters.length)
  clusters.forEach((key, i) => {
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
    }
    cluster[i] = place
  })
  const sizes = new Int32Array(places.size)
  for (const place of cluster) sizes[place]!++
  return { keys: [...places.keys()], cluster, sizes }
}

function meansOf(rows: Float64Array, width: number, cluster: Int32Array, sizes: Int32Array): Float64Array {
  const means = new Float64Array(sizes.length * width)
  for (let i = 0; i < cluster.length; i++) {
    for (let k = 0; k < width; k++) means[cluster[i]! * width + k]! += rows[i * width + k]!
  }
  for (let j = 0; j < sizes.length; j++) for (let k = 0; k < width; k++) means[j * width + k]! /= sizes[j]!
  return means
}

function summed(
  rows: Float64Array,
  means: Float64Array,
  width: number,
  cluster: Int32Array,
  sizes: Int32Array,
): ClusterSums {
  const within = new Float64Array(width * width)
  for (let i = 0; i < cluster.length; i++) {
    addSquare(within, 1, rows, i * width, width, means, cluster[i]! * width)
  }
  const bySize = new Map<number, { size: number; count: number; squares: Float64Array }>()
  for (let j = 0; j < sizes.length; j++) {
    const size = sizes[j]!
    let found = bySize.get(size)
    if (!found) {
      found = { size, count: 0, squares: new Float64Array(width * width) }
      bySize.set(size, found)
    }
    found.count++
    addSquare(found.squares, 1, means, j * width, width)
  }
  const all: ClustersOfSize[] = [...bySize.values()]
  return { n: cluster.length, clusters: sizes.length, width, within, bySize: all }
}

/** Σ(x - x̄)² of a column of X = QR, the first column of Q being constant. */
function squaresAroundMean(triangle: Float64Array, p: number, column: number): number {
  let sum = 0
  for (let k = 1; k <= column; k++) sum += triangle[k * p + column]! ** 2
  return sum
}
