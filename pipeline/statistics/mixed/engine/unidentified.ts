import { addSquare, type ClusterSums, totalSquares } from './cluster-sums.ts'

/** Squared length that counts as nothing; orthonormal columns have length 1. */
const NOTHING = 1e-10

/** A column with less than this within clusters has none of its own there. */
const ROUNDING = 1e-13

/** Share of the residual sum of squares that counts as nothing within clusters, rounding of differences included. */
const NO_RESIDUAL = 1e-12

/**
 * The first coefficient that would not exist without one of the clusters, and that cluster; null if all are
 * identified without any one.
 *
 * With orthonormal columns the cross products without cluster j are I - H, H = Σxx' over its rows. They can be
 * singular only if the trace of H reaches 1, which is so in few clusters.
 */
export function identifiedByOneCluster(
  rows: Float64Array,
  means: Float64Array,
  width: number,
  cluster: Int32Array,
  sizes: Int32Array,
): { coefficient: number; cluster: number } | null {
  const p = width - 1
  const traces = new Float64Array(sizes.length)
  for (let i = 0; i < cluster.length; i++) {
    for (let k = 0; k < p; k++) traces[cluster[i]!]! += rows[i * width + k]! ** 2
  }
  for (let j = 0; j < sizes.length; j++) {
    if (traces[j]! < 1 - NOTHING) continue
    const squares = new Float64Array(width * width)
    for (let i = 0; i < cluster.length; i++) {
      if (cluster[i] === j) addSquare(squares, 1, rows, i * width, width, means, j * width)
    }
    addSquare(squares, sizes[j]!, means, j * width, width)
    for (let k = 0; k < squares.length; k++) squares[k] = (k % (width + 1) === 0 ? 1 : 0) - squares[k]!
    const coefficient = firstUnidentified(squares, width)
    if (coefficient !== null) return { coefficient, cluster: j }
  }
  return null
}

/** The first coefficient that these rows do not identify, in coordinates of the whole design; null if none. */
export function unidentifiedBy(sums: ClusterSums): number | null {
  return firstUnidentified(totalSquares(sums), sums.width)
}

/** The first of the orthonormal columns that has no length of its own in these cross products; null if none. */
export function firstUnidentified(squares: Float64Array, width: number): number | null {
  const p = width - 1
  const pivots = eliminated(squares, width, p)
  const at = pivots.findIndex((pivot) => pivot < NOTHING)
  return at < 0 ? null : at
}

/** Whether the predictors leave nothing of the outcome within clusters. */
export function perfectWithin({ within, width }: ClusterSums): boolean {
  return eliminated(within, width, width)[width - 1]! < NO_RESIDUAL
}

/** The pivots of Gaussian elimination of the first columns; those of columns without a length of their own are left. */
function eliminated(squares: Float64Array, width: number, columns: number): Float64Array {
  const a = new Float64Array(squares)
  const pivots = new Float64Array(columns)
  for (let k = 0; k < columns; k++) {
    const pivot = a[k * width + k]!
    pivots[k] = pivot
    if (pivot < ROUNDING) continue
    for (let i = k + 1; i < width; i++) {
      const factor = a[i * width + k]! / pivot
      for (let j = k + 1; j < width; j++) a[i * width + j]! -= factor * a[k * width + j]!
    }
  }
  return pivots
}
