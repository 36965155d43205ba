import { assertFinite, assertProportion } from '../distributions/assertions.ts'
import { quantileOfF } from '../distributions/f-distribution.ts'
import { root } from '../distributions/root.ts'
import { upperPOfF } from '../distributions/upper-p-of-f.ts'
import { type ClusterKey, numbered } from './engine/clustered-design.ts'
import { randomIntercept } from './random-intercept.ts'

/** Sizes of clusters, which always exist. */
interface Sizes {
  readonly n: number
  readonly clusters: number
  /** n/clusters; null without a cluster. */
  readonly meanSize: number | null
  /** Σm²/Σm: the size of the cluster that a row finds itself in. */
  readonly weightedSize: number | null
}

/** How much rows of a cluster have in common, by one-way analysis of variance. */
export interface Intraclass extends Sizes {
  readonly undefinedBecause: null
  /** ICC(1); negative where rows of a cluster differ more than rows of different clusters. */
  readonly icc: number
  /** Exact also where clusters differ in size. */
  readonly confLow: number
  readonly confHigh: number
  /** The usual limits with n0 for the size of every cluster: approximate where sizes differ. */
  readonly commonSizeLow: number
  readonly commonSizeHigh: number
  /** τ²/(τ² + σ²) of a random intercept fitted by REML: never negative. */
  readonly modelIcc: number | null
  /** (n - Σm²/n)/(clusters - 1): the size that counts in an analysis of variance. */
  readonly n0: number
  readonly meanSquareBetween: number
  readonly meanSquareWithin: number
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
  /** 1 + (weightedSize - 1)·ICC, a negative ICC taken as 0. */
  readonly designEffect: number
  /** n/designEffect: as many independent rows would say as much about a mean. */
  readonly effectiveN: number
}

/** There is no intraclass correlation, and why. */
export interface NoIntraclass extends Sizes {
  readonly undefinedBecause:
    | 'too-few-clusters'
    | 'clusters-of-one'
    | 'constant-outcome'
    | 'no-variance-within'
}

/**
 * Intraclass correlation ICC(1): the share of variance that rows of a cluster have in common, with the design
 * effect that follows from it.
 *
 * ICC = (MSB - MSW)/(MSB + (n0 - 1)MSW). Interval by Wald's pivot: with w = m/(1 + mλ), Σw(ȳ - ȳ(w))²/((clusters -
 * 1)MSW) has exactly an F distribution if λ = τ²/σ² is true, clusters of whatever size, and falls with λ; its
 * quantiles give λ, and λ/(1 + λ) the ICC. It needs no estimate of τ² and so is right too where that is 0 or below;
 * limits are not cut off at 0 but reach down to -1/(largest size - 1) at most. With equal sizes it is Searle's
 * interval by F. It takes outcome and clusters to be normal.
 *
 * Fewer than two clusters, one row in each, a constant outcome, or none but constant clusters: undefined.
 *
 * @throws RangeError if the lists differ in length, the outcome holds anything but finite numbers, or the
 * confidence does not lie between 0 and 1
 * @source Wald, A. (1940). A note on the analysis of variance with unequal class frequencies. Annals of
 * Mathematical Statistics, 11(1), 96-100. https://doi.org/10.1214/aoms/1177731946
 * @source Searle, S. R., Casella, G., & McCulloch, C. E. (1992). Variance components. Wiley.
 * https://doi.org/10.1002/9780470316856
 * @source Kish, L. (1965). Survey sampling. Wiley.
 * @example intraclass([1, 2, 4, 5], ['a', 'a', 'b', 'b']).icc // 17 / 19
 */
export function intraclass(
  outcome: readonly number[],
  clusters: readonly ClusterKey[],
  confidence = 0.95,
): Intraclass | NoIntraclass {
  assertFinite(outcome, 'outcome')
  assertProportion(confidence, 'confidence')
  const n = outcome.length
  if (clusters.length !== n) throw new RangeError(`each row needs a cluster: ${n}, ${clusters.length}`)
  const { keys, cluster, sizes } = numbered(clusters)
  const k = keys.length
  const squaredSizes = sizes.reduce((sum, size) => sum + size * size, 0)
  const known = {
    n,
    clusters: k,
    meanSize: n > 0 ? n / k : null,
    weightedSize: n > 0 ? squaredSizes / n : null,
  }
  if (k < 2) return { ...known, undefinedBecause: 'too-few-clusters' }
  if (k === n) return { ...known, undefinedBecause: 'clusters-of-one' }
  if (outcome.every((value) => value === outcome[0]))
    return { ...known, undefinedBecause: 'constant-outcome' }
  if (allConstant(outcome, cluster, k)) return { ...known, undefinedBecause: 'no-variance-within' }

  const { means, between, within } = squaresOf(outcome, cluster, sizes)
  if (within <= roundingOf(outcome)) return { ...known, undefinedBecause: 'no-variance-within' }
  const [df1, df2] = [k - 1, n - k]
  const [msb, msw] = [between / df1, within / df2]
  const n0 = (n - squaredSizes / n) / df1
  const f = msb / msw
  const icc = (msb - msw) / (msb + (n0 - 1) * msw)
  const tail = (1 - confidence) / 2
  const [lowF, highF] = [quantileOfF(1 - tail, df1, df2), quantileOfF(tail, df1, df2)]
  const limit = (quantile: number) => iccAt(means, sizes, quantile * df1 * msw)
  const common = (quantile: number) => (f / quantile - 1) / (f / quantile + n0 - 1)
  const model = randomIntercept(outcome, [], clusters)
  const designEffect = 1 + (squaredSizes / n - 1) * Math.max(0, icc)
  return {
    ...known,
    undefinedBecause: null,
    icc,
    confLow: limit(lowF),
    confHigh: limit(highF),
    commonSizeLow: common(lowF),
    commonSizeHigh: common(highF),
    modelIcc: model.undefinedBecause === null ? model.icc : null,
    n0,
    meanSquareBetween: msb,
    meanSquareWithin: msw,
    f,
    df1,
    df2,
    p: upperPOfF(f, df1, df2),
    designEffect,
    effectiveN: n / designEffect,
  }
}

/** The sum of squares within clusters that comes of rounding alone, when the rows of a cluster have one value. */
function roundingOf(outcome: readonly number[]): number {
  const largest = outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return outcome.length * (4 * Number.EPSILON * largest) ** 2
}

/** Whether the rows of each cluster have one value. */
function allConstant(outcome: readonly number[], cluster: Int32Array, clusters: number): boolean {
  const last = new Float64Array(clusters)
  outcome.forEach((value, i) => {
    last[cluster[i]!] = value
  })
  return outcome.every((value, i) => value === last[cluster[i]!])
}

/** Means of clusters as deviations from the grand mean, and the two sums of squares. */
function squaresOf(outcome: readonly number[], cluster: Int32Array, sizes: Int32Array) {
  const grand = outcome.reduce((sum, value) => sum + value, 0) / outcome.length
  const means = new Float64Array(sizes.length)
  outcome.forEach((value, i) => {
    means[cluster[i]!]! += (value - grand) / sizes[cluster[i]!]!
  })
  const rest = means.reduce((sum, mean, j) => sum + sizes[j]! * mean, 0) / outcome.length
  const between = means.reduce((sum, mean, j) => sum + sizes[j]! * (mean - rest) ** 2, 0)
  const within = outcome.reduce((sum, value, i) => sum + (value - grand - means[cluster[i]!]!) ** 2, 0)
  return { means, between, within }
}

/** The ICC at which the weighted squares between clusters come to `target`; the lowest there is if none does. */
function iccAt(means: Float64Array, sizes: Int32Array, target: number): number {
  const lowest = -1 / (Math.max(...new Set(sizes)) - 1)
  const excess = (icc: number) => {
    const ratio = icc / (1 - icc)
    let [weights, sum, squares] = [0, 0, 0]
    const weight = (j: number) => sizes[j]! / (1 + sizes[j]! * ratio)
    for (let j = 0; j < means.length; j++) {
      weights += weight(j)
      sum += weight(j) * means[j]!
    }
    for (let j = 0; j < means.length; j++) squares += weight(j) * (means[j]! - sum / weights) ** 2
    return squares - target
  }
  const low = lowest * (1 - 1e-9)
  const high = 1 - 1e-12
  if (excess(low) <= 0) return lowest
  return excess(high) < 0 ? root(excess, low, high) : 1
}
