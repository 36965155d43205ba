import { type Adjustment, adjustedCluster } from './adjustment.ts'
import type { ClusterRows } from './cluster-rows.ts'
import { compressRows } from './compressed-rows.ts'
import type { LeastSquares } from './least-squares.ts'
import { crossProduct, crossVector, lengthOf, product } from './matrices.ts'

/** What a test of any coefficient needs to know about the clusters: p and p × p numbers for each. */
export interface ClusterParts {
  readonly p: number
  readonly count: number
  /** (KQ)'e of each cluster, in units of `residualUnit`: p numbers. */
  readonly scores: Float64Array
  /** Variance of a cluster's score under the working model: p × p numbers. */
  readonly scoreVariance: Float64Array
  /** Q'KQ, from which the covariance with the scores of other clusters follows: p × p numbers. */
  readonly shared: Float64Array
  /** Directions among the coefficients that only one cluster identifies, of length 1. */
  readonly alone: readonly Float64Array[]
  /** The residuals were divided by this power of two. */
  readonly residualUnit: number
}

/**
 * Scores of all clusters. Each cluster is rotated onto the few rows that the design spans, so the cost is
 * linear in rows and clusters, and no matrix has the squared size of a cluster.
 *
 * @param ratio of the variance between clusters to the variance within, for which the fit was transformed; 0
 * for OLS
 */
export function clusterParts(
  fit: LeastSquares,
  clusters: ClusterRows,
  adjustment: Adjustment,
  ratio: number,
): ClusterParts {
  const { p, q, residuals } = fit
  const { count, rows: order, starts } = clusters
  const largest = residuals.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const residualUnit = largest > 0 ? 2 ** Math.floor(Math.log2(largest)) : 1
  const scores = new Float64Array(count * p)
  const scoreVariance = new Float64Array(count * p * p)
  const shared = new Float64Array(count * p * p)
  const alone: Float64Array[] = []
  // Columns: Q, the column of ones if the working model needs it, the residuals.
  const width = ratio > 0 ? p + 1 : p
  const columns = width + 1
  for (let cluster = 0; cluster < count; cluster++) {
    const start = starts[cluster]!
    const size = starts[cluster + 1]! - start
    const matrix = new Float64Array(size * columns)
    for (let i = 0; i < size; i++) {
      const row = order[start + i]!
      for (let j = 0; j < p; j++) matrix[i * columns + j] = q[row * p + j]!
      if (ratio > 0) matrix[i * columns + p] = 1
      matrix[i * columns + width] = residuals[row]! / residualUnit
    }
    const rows = compressRows(matrix, size, columns, width)
    const block = (column: number, wide: number) =>
      Float64Array.from(
        { length: rows * wide },
        (_, at) => matrix[Math.floor(at / wide) * columns + column + (at % wide)]!,
      )
    const rotated = block(0, p)
    const e = block(width, 1)
    const { k, unfitted, fitted } = adjustedCluster(
      rotated,
      rows,
      p,
      adjustment,
      ratio,
      ratio > 0 ? block(p, 1) : new Float64Array(0),
    )
    const kq = product(k, rows, rows, rotated, p)
    const offset = cluster * p
    for (let j = 0; j < p; j++) for (let i = 0; i < rows; i++) scores[offset + j]! += kq[i * p + j]! * e[i]!
    shared.set(crossProduct(rotated, kq, rows, p), offset * p)
    scoreVariance.set(ownVariance(rotated, kq, rows, p, adjustment, unfitted), offset * p)
    for (const direction of fitted) {
      const among = crossVector(rotated, direction, rows, p)
      const length = lengthOf(among)
      if (length > 1e-8) alone.push(among.map((value) => value / length))
    }
  }
  return { p, count, scores, scoreVariance, shared, alone, residualUnit }
}

/**
 * (KQ)'(I - QQ')KQ. For the square root this is Q'Q, restricted to the directions that are not completely
 * fitted. It is computed in that form, because the product would lose digits.
 */
function ownVariance(
  q: Float64Array,
  kq: Float64Array,
  rows: number,
  p: number,
  adjustment: Adjustment,
  unfitted: Float64Array | null,
): Float64Array {
  if (adjustment === 'square-root')
    return crossProduct(q, unfitted ? product(unfitted, rows, rows, q, p) : q, rows, p)
  if (adjustment === 'inverse')
    return crossProduct(unfitted ? product(unfitted, rows, rows, q, p) : q, kq, rows, p)
  const gram = crossProduct(q, q, rows, p)
  const square = crossProduct(gram, gram, p, p)
  return gram.map((value, at) => value - square[at]!)
}
