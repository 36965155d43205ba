import { identity, product } from './matrices.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** A direction in which a cluster's residuals have less variance than this share counts as completely fitted. */
const NOTHING = 1e-10

export type Adjustment = 'none' | 'square-root' | 'inverse'

/** The matrix that multiplies a cluster's residuals, and the directions that only this cluster identifies. */
export interface AdjustedCluster {
  /** K, rows × rows: the scores of the coefficients are (KQ)'e. */
  readonly k: Float64Array
  /** Projector onto the directions that are not completely fitted; null if that is all directions. */
  readonly unfitted: Float64Array | null
  /** Directions of the rows that are completely fitted: residuals in them are zero for every outcome. */
  readonly fitted: readonly Float64Array[]
}

/**
 * The adjustment of one cluster's residuals. With e = (I - H)y of the transformed rows and I - QQ' the
 * cluster's block of I - H: `none` K = I (CR0); `inverse` K = (I - QQ')⁻¹ (CR3); `square-root` K =
 * Φ(Φ(I - QQ')Φ)^(-1/2) (CR2), Φ = I + ratio·uu' the covariance of the untransformed rows under the working
 * model; with ratio 0 that is (I - QQ')^(-1/2).
 *
 * Computed from eigenvalues, as the symmetric root. Directions that the cluster's rows fit completely
 * (eigenvalue of I - QQ' below 1e-10) get weight 0, as with the Moore-Penrose inverse.
 *
 * @param q block of the cluster, rows × p
 * @param ones the column of ones after the transformation of these rows; used only if ratio > 0
 * @source Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation
 * and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36(4), 672-683.
 * https://doi.org/10.1080/07350015.2016.1247004
 */
export function adjustedCluster(
  q: Float64Array,
  rows: number,
  p: number,
  adjustment: Adjustment,
  ratio: number,
  ones: Float64Array,
): AdjustedCluster {
  const residual = identityMinusOuter(q, rows, p)
  const eigen = symmetricEigen(residual, rows)
  const fitted = columnsWhere(eigen.vectors, rows, (k) => eigen.values[k]! < NOTHING)
  const power = (value: number) =>
    value < NOTHING ? 0 : adjustment === 'inverse' ? 1 / value : 1 / Math.sqrt(value)
  const projector = (directions: readonly Float64Array[]) =>
    directions.length === 0 ? null : identityMinusOuter(transposed(directions, rows), rows, directions.length)
  if (adjustment === 'none') return { k: identity(rows), unfitted: null, fitted }
  if (adjustment === 'inverse' || ratio === 0)
    return {
      k: matrixFunction(eigen.vectors, eigen.values.map(power), rows),
      unfitted: projector(fitted),
      fitted,
    }
  const square = (a: Float64Array, b: Float64Array) => product(a, rows, rows, b, rows)
  const phi = identity(rows)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) phi[i * rows + j]! += ratio * ones[i]! * ones[j]!
  const outer = symmetricEigen(symmetrised(square(square(phi, residual), phi), rows), rows)
  const order = Array.from(outer.values.keys()).sort((a, b) => outer.values[a]! - outer.values[b]!)
  const nothing = new Set(order.slice(0, fitted.length))
  const roots = outer.values.map((value, k) => (nothing.has(k) || !(value > 0) ? 0 : 1 / Math.sqrt(value)))
  const lost = columnsWhere(outer.vectors, rows, (k) => nothing.has(k))
  return {
    k: square(phi, matrixFunction(outer.vectors, roots, rows)),
    unfitted: projector(lost),
    fitted: [...fitted, ...lost],
  }
}

/** I - QQ'. */
function identityMinusOuter(q: Float64Array, rows: number, p: number): Float64Array {
  const matrix = identity(rows)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += q[i * p + k]! * q[j * p + k]!
      matrix[i * rows + j]! -= sum
      matrix[j * rows + i] = matrix[i * rows + j]!
    }
  return matrix
}

function columnsWhere(
  vectors: Float64Array,
  size: number,
  wanted: (column: number) => boolean,
): Float64Array[] {
  return Array.from({ length: size }, (_, k) => k)
    .filter(wanted)
    .map((k) => Float64Array.from({ length: size }, (_, i) => vectors[i * size + k]!))
}

/** Vectors as the columns of a matrix. */
function transposed(vectors: readonly Float64Array[], size: number): Float64Array {
  const count = vectors.length
  return Float64Array.from({ length: size * count }, (_, at) => vectors[at % count]![Math.floor(at / count)]!)
}

/** The matrix with these eigenvectors and eigenvalues. */
function matrixFunction(vectors: Float64Array, values: Float64Array, size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += vectors[i * size + k]! * values[k]! * vectors[j * size + k]!
      matrix[i * size + j] = sum
    }
  return matrix
}

function symmetrised(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((value, at) => (value + matrix[(at % size) * size + Math.floor(at / size)]!) / 2)
}
