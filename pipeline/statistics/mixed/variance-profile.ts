import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'
import { type Curve, lowestRatio } from './engine/lowest-ratio.ts'
import { forwardSolved } from './engine/orthonormal-columns.ts'
import { type AtRatio, profile } from './engine/profiled-deviance.ts'
import { inner, timesVector } from './engine/small-matrices.ts'
import { bestRatio, type RandomIntercept } from './random-intercept.ts'

/** The values that the likelihood does not speak against. */
interface ProfileInterval {
  readonly low: number
  readonly high: number
}

/** Profile-likelihood intervals of the variances of a model of a random intercept, as standard deviations. */
interface VarianceIntervals {
  /** τ, in units of the outcome; low is 0 where the likelihood does not exclude that clusters share nothing. */
  readonly clusterSd: ProfileInterval
  /** σ. */
  readonly residualSd: ProfileInterval
}

/** Profile-likelihood intervals of a model of a random intercept. */
export interface ProfileIntervals extends VarianceIntervals {
  /** Intercept first, then the predictors in their order. */
  readonly coefficients: readonly ProfileInterval[]
}

/**
 * Profile-likelihood intervals of τ, σ and the coefficients, by ML whatever the model was fitted by, as lme4's
 * confint does: the values at which the deviance, all else at its best, is less than z² above its minimum, z the
 * normal quantile. They need not be symmetric, which matters for τ. Limits are solved for, not read off splines.
 *
 * With few clusters they are too short, above all those of coefficients; prefer Kenward and Roger for these.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Bates, D., Mächler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using
 * lme4. Journal of Statistical Software, 67(1), 1-48. https://doi.org/10.18637/jss.v067.i01
 */
export function profileIntervals(model: RandomIntercept, confidence = 0.95): ProfileIntervals {
  const { n, scale, coefficients: p, triangle, leastSquares: rough } = model.design
  const { best, variance, above } = profileOf(model, confidence)
  return {
    ...varianceIntervals(model, confidence),
    coefficients: Array.from({ length: p }, (_, k) => {
      const direction = forwardSolved(
        triangle,
        Array.from({ length: p }, (_, i) => (i === k ? 1 : 0)),
      )
      const [estimate, error] = [
        inner(direction, best.coefficients),
        Math.sqrt(variance * inner(direction, timesVector(best.covariance, direction, p))),
      ]
      const held = (value: number) => above(coefficientHeld(direction, value, n, p))
      const leastSquares = inner(direction, rough)
      return {
        low: leastSquares + scale * outward(held, estimate, -error),
        high: leastSquares + scale * outward(held, estimate, error),
      }
    }),
  }
}

/**
 * The intervals of τ and σ alone, at a third of the cost or less; see {@link profileIntervals}.
 * @throws RangeError if the confidence does not lie between 0 and 1
 */
export function varianceIntervals(model: RandomIntercept, confidence = 0.95): VarianceIntervals {
  const { n, scale } = model.design
  const { at, best, variance, limit, above } = profileOf(model, confidence)
  const aboveTau = (tau: number) =>
    tau === 0 ? profiled(at(0)!, n) - limit : above(clusterVarianceHeld(tau ** 2, n), BEYOND)
  const aboveSigma = (sigma: number) => above(residualVarianceHeld(sigma ** 2, n))
  const sigma = Math.sqrt(variance)
  const tau = Math.sqrt(best.ratio * variance)
  return {
    clusterSd: {
      low: aboveTau(0) <= 0 ? 0 : scale * crossing(aboveTau, tau, 0),
      high: scale * outward(aboveTau, tau, sigma / 2),
    },
    residualSd: {
      low: scale * crossing(aboveSigma, sigma, below(aboveSigma, sigma)),
      high: scale * outward(aboveSigma, sigma, sigma / 4),
    },
  }
}

/** The profile that the intervals are read off. */
function profileOf({ design: { sums, n } }: RandomIntercept, confidence: number) {
  assertProportion(confidence, 'confidence')
  const at = profile(sums)
  const best = bestRatio(sums, 'ML')!
  const limit = quantileOfZ((1 + confidence) / 2) ** 2 + profiled(best, n)
  /** How far the deviance is above the limit, with one number held and λ at its best. */
  const above = (curve: (here: AtRatio) => Curve, atZero?: Curve) => {
    const ratio = lowestRatio((candidate) => {
      if (candidate === 0 && atZero) return atZero
      const here = at(candidate)
      return here && curve(here)
    })
    return ratio === null ? Number.POSITIVE_INFINITY : curve(at(ratio)!).value - limit
  }
  return { at, best, variance: best.squares / n, limit, above }
}

/** At λ = 0 a cluster variance above 0 means an infinite residual variance. */
const BEYOND: Curve = { value: Number.POSITIVE_INFINITY, slope: -1, bend: 0 }

/** The deviance without constants, σ² at its best. */
function profiled(here: AtRatio, n: number): number {
  return here.logDeterminant + n * Math.log(here.squares / n) + n
}

/** With τ² held, so that σ² = τ²/λ. */
function clusterVarianceHeld(variance: number, n: number) {
  return ({ ratio, logDeterminant, squares, first, second }: AtRatio): Curve => ({
    value: logDeterminant + n * Math.log(variance / ratio) + (squares * ratio) / variance,
    slope: first.logDeterminant - n / ratio + (squares + ratio * first.squares) / variance,
    bend: second.logDeterminant + n / ratio ** 2 + (2 * first.squares + ratio * second.squares) / variance,
  })
}

/** With σ² held. */
function residualVarianceHeld(variance: number, n: number) {
  return ({ logDeterminant, squares, first, second }: AtRatio): Curve => ({
    value: logDeterminant + n * Math.log(variance) + squares / variance,
    slope: first.logDeterminant + first.squares / variance,
    bend: second.logDeterminant + second.squares / variance,
  })
}

/** With a coefficient held, which adds the square of how far it is from its best over its variance. */
function coefficientHeld(direction: Float64Array, value: number, n: number, p: number) {
  return (here: AtRatio): Curve => {
    const variance = inner(direction, timesVector(here.covariance, direction, p))
    const varianceSlope = inner(direction, timesVector(here.covarianceSlope, direction, p))
    const away = value - inner(direction, here.coefficients)
    const awaySlope = -inner(direction, here.coefficientsSlope)
    const relative = away / variance
    const squares = here.squares + away * relative
    const slope = here.first.squares + 2 * relative * awaySlope - relative ** 2 * varianceSlope
    return {
      value: here.logDeterminant + n * Math.log(squares / n) + n,
      slope: here.first.logDeterminant + (n * slope) / squares,
      // Not known in closed form here: the search then halves its bracket.
      bend: 0,
    }
  }
}

/** The limit on the side of `step`, which is doubled until it is passed. */
function outward(above: (value: number) => number, estimate: number, step: number): number {
  let far = estimate + step
  for (let wider = step; above(far) < 0; wider *= 2) far += wider
  return crossing(above, estimate, far)
}

/** A positive number below the limit. */
function below(above: (value: number) => number, estimate: number): number {
  let low = estimate / 2
  while (above(low) < 0) low /= 2
  return low
}

/** Where `above` is 0 between a place inside and one outside, by the Illinois rule. */
function crossing(above: (value: number) => number, inside: number, outside: number): number {
  let [near, far] = [inside, outside]
  let [nearValue, farValue] = [above(near), above(far)]
  let last = 0
  for (let step = 0; step < 200; step++) {
    const middle = (near * farValue - far * nearValue) / (farValue - nearValue)
    const next = Number.isFinite(middle) ? middle : (near + far) / 2
    const value = above(next)
    if (value === 0 || next === near || next === far) return next
    if (value < 0) {
      ;[near, nearValue] = [next, value]
      if (last < 0) farValue /= 2
    } else {
      ;[far, farValue] = [next, value]
      if (last > 0) nearValue /= 2
    }
    if (Math.abs(far - near) <= 1e-13 * Math.max(Math.abs(far), Math.abs(near))) return next
    last = value
  }
  return (near + far) / 2
}
