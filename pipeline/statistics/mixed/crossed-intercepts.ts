import type { ContrastTest } from './contrast-test.ts'
import { crossedTests } from './crossed-tests.ts'
import { type ClusterKey, clusteredDesign, type NotFitted, numbered } from './engine/clustered-design.ts'
import { crossedDeviance, crossedSums } from './engine/crossed-deviance.ts'
import { LARGEST_ROOT, lowestFactor } from './engine/lowest-factor.ts'
import { backSolved } from './engine/orthonormal-columns.ts'
import type { Method } from './engine/profiled-deviance.ts'
import { inPredictorUnits } from './random-intercept.ts'

/** A fitted model in which two kinds of clusters have intercepts: clients seen by two therapists, say. */
export interface CrossedIntercepts {
  readonly undefinedBecause: null
  readonly method: Method
  readonly n: number
  /** How many of the first and of the second kind. */
  readonly clusters: readonly [number, number]
  /** Intercept first, then the predictors in their order. */
  readonly coefficients: readonly number[]
  /** Unadjusted. */
  readonly standardErrors: readonly number[]
  /** Of the first and of the second kind. */
  readonly clusterVariances: readonly [number, number]
  readonly residualVariance: number
  readonly atBoundary: boolean
  readonly logLikelihood: number
  readonly deviance: number
  readonly aic: number
  readonly bic: number
  /** Coefficients by Kenward and Roger; null with ML, beyond the limit, or where the variances cannot be told apart. */
  readonly tests: readonly ContrastTest[] | null
}

/** Why there is no such model. */
export type NoCrossedIntercepts =
  | (NotFitted & {
      /** Which kind of clusters is at fault. */
      readonly kind: 'first' | 'second'
    })
  | {
      readonly undefinedBecause:
        | 'same-clusters'
        | 'too-few-rows-for-both'
        | 'too-many-clusters'
        | 'no-residual-variance'
    }

/** As many clusters of the kind that has fewer are solved for at once. */
const SOLVED_AT_MOST = 500

/** As many of both kinds together are taken into Kenward and Roger's tests. */
const TESTED_AT_MOST = 800

/**
 * Linear model with random intercepts of two kinds of clusters that cross: y = Xβ + u(first) + v(second) + e. Nested ones
 * are a special case.
 *
 * ML or REML by the deviance profiled over β and σ, in the square roots of the two ratios of variances; the kind with more
 * clusters is eliminated in sums, the other solved for (at most 500 clusters). Tests by Kenward and Roger, dense in all
 * clusters (at most 800).
 *
 * Refused: as {@link clusteredDesign} for either kind; both kinds the same; no more rows than clusters of both kinds and
 * predictors, so that nothing is left for σ²: a few clients with two therapists do not suffice.
 *
 * @throws RangeError if the lists differ in length or outcome or predictors hold anything but finite numbers
 * @source Baayen, R. H., Davidson, D. J., & Bates, D. M. (2008). Mixed-effects modeling with crossed random effects for
 * subjects and items. Journal of Memory and Language, 59(4), 390-412. https://doi.org/10.1016/j.jml.2007.12.005
 */
export function crossedIntercepts(
  outcome: readonly number[],
  predictors: readonly (readonly number[])[],
  first: readonly ClusterKey[],
  second: readonly ClusterKey[],
  method: Method = 'REML',
  confidence = 0.95,
): CrossedIntercepts | NoCrossedIntercepts {
  const [one, two] = [
    clusteredDesign(outcome, predictors, first),
    clusteredDesign(outcome, predictors, second),
  ]
  if (one.undefinedBecause !== null) return { ...one, kind: 'first' }
  if (two.undefinedBecause !== null) return { ...two, kind: 'second' }
  const [ones, twos] = [one.keys.length, two.keys.length]
  const { n, coefficients: p, triangle, scale } = one
  const parts = numbered(first.map((key, i) => JSON.stringify([key, second[i]]))).keys.length
  if (parts === ones && parts === twos) return { undefinedBecause: 'same-clusters' }
  if (n - (ones + twos - components(one.cluster, two.cluster, ones, twos)) - (p - 1) < 1)
    return { undefinedBecause: 'too-few-rows-for-both' }
  if (Math.min(ones, twos) > SOLVED_AT_MOST) return { undefinedBecause: 'too-many-clusters' }

  const turned = ones < twos
  const sums = crossedSums(turned ? two : one, turned ? first : second)
  const at = lowestFactor(crossedDeviance(sums, method), [0, 2])
  if (!at || Math.max(...at.factor.map(Math.abs)) > LARGEST_ROOT)
    return { undefinedBecause: 'no-residual-variance' }
  const df = method === 'REML' ? n - p : n
  const residualVariance = (at.squares / df) * scale ** 2
  const inUnits = one.leastSquares.map((value, k) => value + scale * at.coefficients[k]!)
  const coefficients = [...backSolved(triangle, inUnits)]
  const covariance = inPredictorUnits(at.covariance, triangle, p)
  let deviance = at.logDeterminant + df * (1 + Math.log(2 * Math.PI * residualVariance))
  if (method === 'REML') {
    deviance += at.logInformation
    for (let k = 0; k < p; k++) deviance += 2 * Math.log(triangle[k * p + k]!)
  }
  const variances = [at.factor[0] ** 2 * residualVariance, at.factor[2] ** 2 * residualVariance] as const
  const tested = method === 'REML' && ones + twos <= TESTED_AT_MOST
  return {
    undefinedBecause: null,
    method,
    n,
    clusters: [ones, twos],
    coefficients,
    standardErrors: covariance.map((row, k) => Math.sqrt(residualVariance * row[k]!)),
    clusterVariances: turned ? [variances[1], variances[0]] : variances,
    residualVariance,
    atBoundary: at.factor[0] === 0 || at.factor[2] === 0,
    logLikelihood: -deviance / 2,
    deviance,
    aic: deviance + 2 * (p + 3),
    bic: deviance + Math.log(n) * (p + 3),
    tests: tested ? crossedTests(sums, at, triangle, coefficients, residualVariance, confidence) : null,
  }
}

/** Into how many parts rows fall that share clusters of neither kind. */
function components(one: Int32Array, two: Int32Array, ones: number, twos: number): number {
  const parent = Int32Array.from({ length: ones + twos }, (_, i) => i)
  const top = (i: number) => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  let parts = ones + twos
  one.forEach((j, i) => {
    const [a, b] = [top(j), top(ones + two[i]!)]
    if (a === b) return
    parent[a] = b
    parts--
  })
  return parts
}
