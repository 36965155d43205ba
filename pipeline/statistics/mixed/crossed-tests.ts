import { type ContrastTest, contrastTest, onlyCoefficient } from './contrast-test.ts'
import type { AtCrossed, CrossedSums } from './engine/crossed-deviance.ts'
import {
  adjustedCovariance,
  degreesOfFreedom,
  type VarianceParts,
} from './engine/kenward-roger-adjustment.ts'
import { forwardSolved } from './engine/orthonormal-columns.ts'
import { inner, inverse, product, timesVector } from './engine/small-matrices.ts'

/**
 * Kenward and Roger's tests of the coefficients of a model of two crossed random intercepts, differentiated with respect
 * to its three variances. Dense in the clusters of both kinds together, whose number its caller limits. Null where the
 * variances cannot be told apart.
 *
 * @source Kenward, M. G., & Roger, J. H. (1997). Small sample inference for fixed effects from restricted
 * maximum likelihood. Biometrics, 53(3), 983-997. https://doi.org/10.2307/2533558
 */
export function crossedTests(
  sums: CrossedSums,
  at: AtCrossed,
  triangle: Float64Array,
  coefficients: readonly number[],
  residualVariance: number,
  confidence: number,
): ContrastTest[] | null {
  const size = coefficients.length
  const adjusted = adjustedCovariance(partsOf(sums, at), size)
  if (!adjusted) return null
  return coefficients.map((estimate, k) => {
    const direction = forwardSolved(triangle, onlyCoefficient(k, size))
    const variance = residualVariance * inner(direction, timesVector(adjusted.covariance, direction, size))
    const df = degreesOfFreedom(adjusted, direction, size)
    return contrastTest(estimate, Math.sqrt(variance), df, confidence)
  })
}

/** σ² = 1. With Z of both kinds, S = Z'Z, V⁻¹ = I - ZKZ', M = I - SK: Z'V⁻¹ = MZ'. */
function partsOf({ n, width, sizes, products, shared }: CrossedSums, at: AtCrossed): VarianceParts {
  const p = width - 1
  const [ones, twos] = [sizes[0].length, sizes[1].length]
  const q = ones + twos
  const s = new Float64Array(q * q)
  sizes[0].forEach((size, j) => {
    s[j * q + j] = size
  })
  sizes[1].forEach((size, l) => {
    s[(ones + l) * q + ones + l] = size
  })
  shared.forEach((links, j) => {
    for (const [l, rows] of links) {
      s[j * q + ones + l] = rows
      s[(ones + l) * q + j] = rows
    }
  })
  const root = (i: number) => (i < ones ? at.factor[0] : at.factor[2])
  const system = s.map(
    (value, k) => root(Math.floor(k / q)) * root(k % q) * value + (k % (q + 1) === 0 ? 1 : 0),
  )
  const k = inverse(system, q)!.map((value, i) => root(Math.floor(i / q)) * root(i % q) * value)
  const m = product(s, k, q).map((value, i) => (i % (q + 1) === 0 ? 1 : 0) - value)
  const h = product(m, s, q)
  const z = new Float64Array(q * p)
  for (let i = 0; i < q; i++) {
    const [from, row] = i < ones ? [products[0], i] : [products[1], i - ones]
    for (let c = 0; c < p; c++) z[i * p + c] = from[row * width + c]!
  }
  const f = tall(m, z, q, p)
  const e = tall(m, f, q, p)
  const blocks = [
    [0, ones],
    [ones, q],
  ] as const

  const first = blocks.map((block) => crossed(f, f, block, p, -1))
  const second: Float64Array[][] = [[], [], []]
  const traces = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  blocks.forEach((block, a) => {
    blocks.forEach((other, b) => {
      const masked = h.map((value, i) =>
        within(Math.floor(i / q), block) && within(i % q, other) ? value : 0,
      )
      second[a]!.push(crossed(f, tall(masked, f, q, p), block, p, 1))
      traces[a]![b] = inner(masked, masked)
    })
    second[a]!.push(crossed(f, e, block, p, 1))
    // tr(Z'V⁻²Z) over the block, row by row of M and H, both symmetric in what matters.
    let trace = 0
    for (let i = block[0]; i < block[1]; i++)
      for (let l = 0; l < q; l++) trace += m[i * q + l]! * h[l * q + i]!
    traces[a]![2] = trace
    traces[2]![a] = trace
    second[2]!.push(second[a]![2]!.map((_, i) => second[a]![2]![(i % p) * p + Math.floor(i / p)]!))
  })
  // V⁻² = I - Z(K + KM)Z' and V⁻³ = I - Z(K + KM + KMM)Z'.
  const km = product(k, m, q)
  const two = k.map((value, i) => value + km[i]!)
  const kmm = product(km, m, q)
  const three = two.map((value, i) => value + kmm[i]!)
  const all = [0, q] as const
  const identityLess = (matrix: Float64Array) =>
    crossed(z, tall(matrix, z, q, p), all, p, -1).map((value, i) => value + (i % (p + 1) === 0 ? 1 : 0))
  first.push(identityLess(two).map((value) => -value))
  second[2]!.push(identityLess(three))
  let trace = n
  for (let i = 0; i < q; i++) for (let l = 0; l < q; l++) trace -= two[i * q + l]! * s[l * q + i]!
  traces[2]![2] = trace
  return { covariance: at.covariance, first, second, traces }
}

const within = (i: number, [from, to]: readonly [number, number]) => i >= from && i < to

/** A q × q matrix times a q × p one. */
function tall(matrix: Float64Array, columns: Float64Array, q: number, p: number): Float64Array {
  const result = new Float64Array(q * p)
  for (let i = 0; i < q; i++) {
    for (let l = 0; l < q; l++) {
      const factor = matrix[i * q + l]!
      if (factor === 0) continue
      for (let c = 0; c < p; c++) result[i * p + c]! += factor * columns[l * p + c]!
    }
  }
  return result
}

/** `by`·left'right over some of their rows. */
function crossed(
  left: Float64Array,
  right: Float64Array,
  [from, to]: readonly [number, number],
  p: number,
  by: number,
): Float64Array {
  const result = new Float64Array(p * p)
  for (let i = from; i < to; i++)
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++) result[a * p + b]! += by * left[i * p + a]! * right[i * p + b]!
  return result
}
