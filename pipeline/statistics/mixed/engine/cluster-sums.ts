/**
 * All that the likelihood of a random intercept knows of the data. With rows z = (x, y) in clusters, the
 * covariance of a cluster of m is proportional to I + λ11', so that every cross product weighted by its inverse is
 * W + Σ m/(1 + mλ)·z̄z̄': what lies within clusters, and the clusters' means by size of cluster. Its cost does
 * not depend on the number of rows, and hardly on that of clusters.
 */
export interface ClusterSums {
  readonly n: number
  readonly clusters: number
  /** How many numbers z has: the coefficients and the outcome. */
  readonly width: number
  /** Σ(z - z̄)(z - z̄)', z̄ the mean of the row's cluster; row after row. */
  readonly within: Float64Array
  readonly bySize: readonly ClustersOfSize[]
}

/** The clusters that have equally many rows. */
export interface ClustersOfSize {
  readonly size: number
  readonly count: number
  /** Σz̄z̄' over these clusters; row after row. */
  readonly squares: Float64Array
}

/** Adds `weight`·(v - w)(v - w)' to `into`, v and w at their places in longer lists; without `other`, w is 0. */
export function addSquare(
  into: Float64Array,
  weight: number,
  list: Float64Array,
  at: number,
  width: number,
  other: Float64Array | null = null,
  otherAt = 0,
): void {
  for (let i = 0; i < width; i++) {
    const left = weight * (list[at + i]! - (other ? other[otherAt + i]! : 0))
    for (let j = 0; j < width; j++) {
      into[i * width + j]! += left * (list[at + j]! - (other ? other[otherAt + j]! : 0))
    }
  }
}

/** The sums by size with one cluster more (`change` 1) or one less (-1); the lists given are left as they are. */
export function withChange(
  bySize: readonly ClustersOfSize[],
  size: number,
  change: 1 | -1,
  means: Float64Array,
  at: number,
  width: number,
): ClustersOfSize[] {
  const found = bySize.find((each) => each.size === size)
  const count = (found?.count ?? 0) + change
  const others = bySize.filter((each) => each !== found)
  if (count === 0) return others
  const squares = found ? new Float64Array(found.squares) : new Float64Array(width * width)
  addSquare(squares, change, means, at, width)
  return [...others, { size, count, squares }]
}

/** Σzz' over all rows. */
export function totalSquares({ within, bySize }: ClusterSums): Float64Array {
  const total = new Float64Array(within)
  for (const { size, squares } of bySize)
    for (let k = 0; k < total.length; k++) total[k]! += size * squares[k]!
  return total
}
