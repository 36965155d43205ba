import type { ClusterParts } from './cluster-parts.ts'
import { type LeastSquares, weightedSum, weightsInQ } from './least-squares.ts'
import { inner, lengthOf } from './matrices.ts'
import { type JointTest, noJointTest, testedByF } from './robust-coefficient.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** The rest of a direction, and an eigenvalue relative to the largest, count as rounding error below these. */
const NOTHING = 1e-10
const SHARE = 1e-7

/**
 * The orthogonal directions of the orthonormal design that the weighted sums span, and the estimate along
 * each. Sums that follow from earlier ones add no direction.
 */
export function testedDirections(fit: LeastSquares, weights: readonly (readonly number[])[]) {
  const directions: Float64Array[] = []
  const estimates: number[] = []
  for (const row of weights) {
    const rest = weightsInQ(fit, row)
    let along = weightedSum(fit, row)
    const before = lengthOf(rest)
    for (let pass = 0; pass < 2; pass++)
      directions.forEach((direction, k) => {
        const share = inner(direction, rest)
        for (let i = 0; i < rest.length; i++) rest[i]! -= share * direction[i]!
        along -= share * estimates[k]!
      })
    const length = lengthOf(rest)
    if (!(length > NOTHING * before)) continue
    directions.push(rest.map((value) => value / length))
    estimates.push(along / length)
  }
  return { directions, estimates }
}

/**
 * Joint test of weighted sums of coefficients with a cluster-robust variance D: F = (η - q + 1)/(ηq)·Q, Q =
 * θ'D⁻¹θ, with q and η - q + 1 degrees of freedom. η matches D to a Wishart matrix under the working model
 * (Hotelling's T², "HTZ"): with D scaled to mean I, η = q(q + 1)/Σ Var(D(st)). With q = 1 it is the square of
 * the t test with Satterthwaite's df.
 *
 * Also undefined with too few clusters: D is singular or η - q + 1 is not positive.
 *
 * @source Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation
 * and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36(4), 672-683.
 * https://doi.org/10.1080/07350015.2016.1247004
 */
export function jointClusterTest(
  fit: LeastSquares,
  parts: ClusterParts,
  factor: number,
  weights: readonly (readonly number[])[],
): JointTest {
  const { directions, estimates } = testedDirections(fit, weights)
  const q = directions.length
  if (q === 0) return noJointTest('no-variance')
  const { p, count, scoreVariance, scores, residualUnit, alone } = parts
  if (alone.some((single) => directions.some((l) => Math.abs(inner(single, l)) > SHARE)))
    return noJointTest('one-cluster-identifies')
  if (fit.perfect) return noJointTest('perfect-fit')
  // Scaled so that the expected variance under the working model is the identity matrix.
  const expected = new Float64Array(q * q)
  for (let cluster = 0; cluster < count; cluster++)
    for (let s = 0; s < q; s++)
      for (let t = 0; t < q; t++)
        expected[s * q + t]! += form(directions[s]!, scoreVariance, cluster * p * p, directions[t]!)
  const root = inverseRoot(expected, q)
  if (!root) return noJointTest('too-few-clusters')
  const scaled = combined(root, directions, p)
  const theta = combined(
    root,
    estimates.map((estimate) => Float64Array.of(estimate)),
    1,
  ).map((value) => value[0]!)
  const variance = new Float64Array(q * q)
  for (let cluster = 0; cluster < count; cluster++) {
    const score = scores.subarray(cluster * p, cluster * p + p)
    const along = scaled.map((l) => (inner(l, score) * residualUnit) / fit.residualSd)
    for (let s = 0; s < q; s++)
      for (let t = 0; t < q; t++) variance[s * q + t]! += factor * along[s]! * along[t]!
  }
  const half = inverseRoot(variance, q)
  if (!half) return noJointTest('too-few-clusters')
  let squares = 0
  for (let s = 0; s < q; s++) {
    let value = 0
    for (let t = 0; t < q; t++) value += (half[s * q + t]! * theta[t]!) / fit.residualSd
    squares += value * value
  }
  const eta = (q * (q + 1)) / spread(parts, scaled)
  const df2 = eta - q + 1
  if (!(df2 > 0)) return noJointTest('too-few-clusters')
  return testedByF((df2 / (eta * q)) * squares, q, df2)
}

/**
 * Σ Var(D(st)) = ΣΣΣΣ P(ss)P(tt) + P(st)P(ts) over pairs of clusters, in running sums as for Satterthwaite's
 * df.
 */
function spread({ p, count, scoreVariance, shared }: ClusterParts, ls: readonly Float64Array[]): number {
  const q = ls.length
  const before = Array.from({ length: q * q }, () => new Float64Array(p * p))
  let total = 0
  for (let cluster = 0; cluster < count; cluster++) {
    const start = cluster * p * p
    const ts = ls.map((l) => {
      const t = new Float64Array(p)
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) t[i]! += shared[start + i * p + j]! * l[j]!
      return t
    })
    for (let s = 0; s < q; s++)
      for (let t = 0; t < q; t++) {
        const both = form(ls[s]!, scoreVariance, start, ls[t]!)
        total +=
          form(ls[s]!, scoreVariance, start, ls[s]!) * form(ls[t]!, scoreVariance, start, ls[t]!) +
          both * both
        total += 2 * form(ts[s]!, before[s * q + t]!, 0, ts[t]!)
        total += 2 * form(ts[s]!, before[t * q + s]!, 0, ts[t]!)
      }
    for (let s = 0; s < q; s++)
      for (let t = 0; t < q; t++)
        for (let i = 0; i < p; i++)
          for (let j = 0; j < p; j++) before[s * q + t]![i * p + j]! += ts[s]![i]! * ts[t]![j]!
  }
  return total
}

/** a'Mb, with M stored in an array of matrices at `start`. */
function form(a: Float64Array, matrix: Float64Array, start: number, b: Float64Array): number {
  const p = a.length
  let sum = 0
  for (let i = 0; i < p; i++) {
    let row = 0
    for (let j = 0; j < p; j++) row += matrix[start + i * p + j]! * b[j]!
    sum += a[i]! * row
  }
  return sum
}

/** M^(-1/2); null if M is singular. */
export function inverseRoot(matrix: Float64Array, size: number): Float64Array | null {
  const symmetric = matrix.map(
    (value, at) => (value + matrix[(at % size) * size + Math.floor(at / size)]!) / 2,
  )
  const { values, vectors } = symmetricEigen(symmetric, size)
  const largest = values.reduce((most, value) => Math.max(most, value), 0)
  if (!values.every((value) => value > NOTHING * largest)) return null
  const result = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        result[i * size + j]! += (vectors[i * size + k]! * vectors[j * size + k]!) / Math.sqrt(values[k]!)
  return result
}

function combined(root: Float64Array, vectors: readonly Float64Array[], length: number): Float64Array[] {
  const q = vectors.length
  return vectors.map((_, s) =>
    Float64Array.from({ length }, (__, i) =>
      vectors.reduce((sum, vector, t) => sum + root[s * q + t]! * vector[i]!, 0),
    ),
  )
}
