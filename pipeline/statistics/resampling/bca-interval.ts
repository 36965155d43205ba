import { type QuantileRule, quantile } from '../description/quantile.ts'
import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfZ, upperPOfZ } from '../distributions/standard-normal.ts'
import type { BootstrapCorrelations } from './bootstrap-correlations.ts'
import { type DrawnInterval, noInterval } from './bootstrap-interval.ts'
import { quantileError } from './quantile-error.ts'

/** A BCa interval with what it was adjusted by. */
export interface BcaInterval extends DrawnInterval {
  /** Bias correction: normal quantile of the share of replicates below r. */
  readonly bias: number | null
  readonly acceleration: number | null
  /** The shares of the bootstrap distribution that were cut off at, in place of .025 and .975. */
  readonly shares: readonly [number, number] | null
}

/**
 * Bias-corrected and accelerated bootstrap interval: percentile limits, shifted for the bias of the
 * replicates and for a standard error that changes with r. Second-order accurate, within [-1, 1].
 *
 * z0 = Φ⁻¹(share of replicates below r), a = Σd³/(6(Σd²)^1.5) from the influence of each unit, d = mean -
 * r(-i) of the jackknife (over clusters if these were drawn); limits at Φ(z0 + (z0 ± q)/(1 - a(z0 ± q))).
 * Fewer than 20 replicates, all of them on one side of r, or no influence at all: undefined.
 *
 * @param influence of each unit on r, up to a constant factor: jackknife deviations; see {@link
 * jackknifeInfluence}
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical
 * Association, 82(397), 171-185. https://doi.org/10.1080/01621459.1987.10478410
 */
export function bcaInterval(
  { estimate, replicates }: BootstrapCorrelations,
  influence: ArrayLike<number>,
  confidence = 0.95,
  rule: QuantileRule = 6,
): BcaInterval {
  assertProportion(confidence, 'confidence')
  const nothing = { bias: null, acceleration: null, shares: null }
  if (replicates.length < 20) return { ...noInterval('too-few-replicates'), ...nothing }
  const below = replicates.reduce((count, r) => (r < estimate ? count + 1 : count), 0)
  if (below === 0 || below === replicates.length) return { ...noInterval('all-on-one-side'), ...nothing }
  const acceleration = accelerationOf(influence)
  if (Number.isNaN(acceleration)) return { ...noInterval('no-variance'), ...nothing }
  const bias = quantileOfZ(below / replicates.length)
  const shareAt = (z0: number, q: number) => upperPOfZ(-(z0 + (z0 + q) / (1 - acceleration * (z0 + q))))
  const share = (q: number) => shareAt(bias, q)
  const q = quantileOfZ((1 + confidence) / 2)
  const shares = [share(-q), share(q)] as const
  const sorted = replicates.toSorted()
  const [low, high] = [quantile(sorted, shares[0], rule), quantile(sorted, shares[1], rule)]
  // z0 is itself estimated from the replicates, and moves the shares.
  const biasError =
    Math.sqrt(((below / replicates.length) * (1 - below / replicates.length)) / replicates.length) /
    density(bias)
  const errorAt = (q: number) =>
    quantileError(sorted, share(q), rule, (shareAt(bias + biasError, q) - shareAt(bias - biasError, q)) / 2)
  const [lowSe, highSe] = [errorAt(-q), errorAt(q)]
  return { low, high, lowSe, highSe, undefinedBecause: null, bias, acceleration, shares }
}

/** Influence of each unit by the jackknife, (n - 1)(centre - r(-i)), about their mean; package boot centres at r. */
export function jackknifeInfluence(without: Float64Array, centre = meanOf(without)): Float64Array {
  return without.map((r) => (without.length - 1) * (centre - r))
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function accelerationOf(influence: ArrayLike<number>): number {
  let [cubes, squares] = [0, 0]
  for (let i = 0; i < influence.length; i++) {
    squares += influence[i]! ** 2
    cubes += influence[i]! * influence[i]! ** 2
  }
  return cubes / (6 * squares * Math.sqrt(squares))
}
