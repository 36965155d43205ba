import { clusterRows } from './cluster-rows.ts'
import { type LeastSquares, weightsInQ } from './least-squares.ts'
import { lengthOf, unitWeights } from './matrices.ts'
import type { WeightDraws } from './wild-weights.ts'

/** Numbers stored for each draw: numerator n0 + δ·n1, squared denominator d0 + 2δ·d1 + δ²·d2. */
const KEPT = 5

/** The draws, usable for every null value; δ = (estimate - null value)/unit. */
export interface WildSums {
  readonly draws: number
  readonly sums: Float64Array
  /** Squared denominator of the t of the sample itself, whose numerator is δ. */
  readonly observed: number
  /** Error of δ, in units of the coefficient. */
  readonly unit: number
}

/** Number of draws in which t* is at least as extreme as t. */
export interface WildCounts {
  readonly asFar: number
  readonly asHigh: number
  readonly asLow: number
}

/** Draws whose t differs only by rounding count as ties. */
const EQUAL = 1e-11

/**
 * Draws of a wild cluster bootstrap under the null hypothesis.
 *
 * With Q the orthonormal design, e its residuals and u = Ql the direction of the coefficient, restricted
 * residuals are e + δu. For each draw w of weights, numerator and squared denominator of t* are therefore
 * polynomials in δ, and one pass over the draws serves every null value. With A(g) = l'Q'e, B(g) = l'S(g)l,
 * S(g) = Q'Q, c(g) = S(g)l of cluster g: numerator Σ w(A + δB), denominator Σ (w(A + δB) - c'Σ w(Q'e + δc))².
 *
 * @source MacKinnon, J. G., Nielsen, M. Ø., & Webb, M. D. (2023). Fast and reliable jackknife and bootstrap methods
 * for cluster-robust inference. Journal of Applied Econometrics, 38(5), 671-694. https://doi.org/10.1002/jae.2969
 */
export function wildSums(
  fit: LeastSquares,
  clusters: readonly (string | number)[],
  coefficient: number,
  draws: WeightDraws,
): WildSums {
  const { p, q, residuals, residualSd } = fit
  const l = weightsInQ(fit, unitWeights(p, coefficient))
  const size = lengthOf(l)
  const direction = l.map((value) => value / size)
  const { count, rows, starts } = clusterRows(clusters, fit.n)
  const scores = new Float64Array(count * p)
  const shared = new Float64Array(count * p)
  for (let cluster = 0; cluster < count; cluster++)
    for (let at = starts[cluster]!; at < starts[cluster + 1]!; at++) {
      const row = rows[at]! * p
      let u = 0
      for (let j = 0; j < p; j++) u += q[row + j]! * direction[j]!
      const e = residuals[rows[at]!]! / residualSd
      for (let j = 0; j < p; j++) {
        scores[cluster * p + j]! += q[row + j]! * e
        shared[cluster * p + j]! += q[row + j]! * u
      }
    }
  const along = (of: Float64Array) =>
    Float64Array.from({ length: count }, (_, cluster) => {
      let sum = 0
      for (let j = 0; j < p; j++) sum += of[cluster * p + j]! * direction[j]!
      return sum
    })
  const [a, b] = [along(scores), along(shared)]
  const observed = a.reduce((sum, value) => sum + value * value, 0)
  const sums = new Float64Array(draws.draws * KEPT)
  const w = new Float64Array(count)
  const ofScores = new Float64Array(p)
  const ofShared = new Float64Array(p)
  for (let draw = 0; draw < draws.draws; draw++) {
    draws.next(draw, w)
    const into = draw * KEPT
    if (w.every((value) => value === w[0])) {
      // The sample itself, or its mirror image: t* = ±t for every null value.
      sums[into + 1] = w[0]!
      sums[into + 2] = w[0]! ** 2 * observed
      continue
    }
    ofScores.fill(0)
    ofShared.fill(0)
    for (let cluster = 0; cluster < count; cluster++) {
      const weight = w[cluster]!
      sums[into]! += weight * a[cluster]!
      sums[into + 1]! += weight * b[cluster]!
      for (let j = 0; j < p; j++) {
        ofScores[j]! += weight * scores[cluster * p + j]!
        ofShared[j]! += weight * shared[cluster * p + j]!
      }
    }
    for (let cluster = 0; cluster < count; cluster++) {
      let r0 = w[cluster]! * a[cluster]!
      let r1 = w[cluster]! * b[cluster]!
      for (let j = 0; j < p; j++) {
        r0 -= shared[cluster * p + j]! * ofScores[j]!
        r1 -= shared[cluster * p + j]! * ofShared[j]!
      }
      sums[into + 2]! += r0 * r0
      sums[into + 3]! += r0 * r1
      sums[into + 4]! += r1 * r1
    }
  }
  return { draws: draws.draws, sums, observed, unit: size * residualSd }
}

/**
 * The counts for one null value. |t*| >= |t| is compared without a division, so a denominator of 0 counts as
 * extreme.
 */
export function wildCounts({ draws, sums, observed }: WildSums, delta: number): WildCounts {
  let [asFar, asHigh, asLow] = [0, 0, 0]
  for (let at = 0; at < draws * KEPT; at += KEPT) {
    const numerator = sums[at]! + delta * sums[at + 1]!
    const below = sums[at + 2]! + delta * (2 * sums[at + 3]! + delta * sums[at + 4]!)
    const squareOfDraw = numerator * numerator * observed
    const squareOfSample = delta * delta * below
    const equal = Math.abs(squareOfDraw - squareOfSample) <= EQUAL * squareOfSample
    const farther = squareOfDraw >= squareOfSample || equal
    if (farther) asFar++
    // t* >= t by the signs, and by the squares if the signs agree.
    const [high, low] =
      numerator > 0 === delta > 0
        ? delta > 0
          ? [farther, squareOfDraw <= squareOfSample || equal]
          : [squareOfDraw <= squareOfSample || equal, farther]
        : [numerator > 0, delta > 0]
    if (high) asHigh++
    if (low) asLow++
  }
  return { asFar, asHigh, asLow }
}
