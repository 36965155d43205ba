import { pointsAround } from '../correlation/correlation-density.ts'
import { logLikelihoodOfRho, logUnexplained } from '../correlation/correlation-likelihood.ts'
import { logMass } from '../distributions/log-mass.ts'

/** Evidence for a correlation against no correlation, as natural logarithms. */
export interface CorrelationEvidence {
  /** Any correlation, rho ~ stretched beta on (-1, 1). */
  readonly ln10: number
  /** A positive correlation, the same prior on (0, 1). */
  readonly lnPlus0: number
  /** A negative correlation, the same prior on (-1, 0). */
  readonly lnMinus0: number
}

/**
 * Bayes factors of a correlation: how many times likelier the data are under rho ~ prior than under rho = 0.
 *
 * The prior is a beta distribution stretched over (-1, 1) with both parameters 1/κ: κ = 1 is uniform (JASP's
 * default), smaller κ expects smaller correlations (κ = 1/3 is package BayesFactor's "medium"). Means and
 * variances have their usual reference priors. Computed as the integral over rho of the exact likelihood of r,
 * on the scale of Fisher's z. This avoids the cancellation in BF-0 that the closed form of the source has if r
 * is far from 0. Above 0 (BF above 1) the data support the correlation.
 *
 * n need not be whole: the likelihood is defined for any n above 2. With n = df + 2 and r = t/√(t² + df) it is the
 * factor of a coefficient that was tested by t with estimated degrees of freedom, such as one of a mixed model.
 *
 * Null for fewer than 3 pairs, and for r = ±1 if n is 2 + 2/κ or more, where it is infinite.
 *
 * @throws RangeError if r is outside [-1, 1], n is not finite or κ is not in (0, 2]
 * @source Ly, A., Verhagen, J., & Wagenmakers, E.-J. (2016). Harold Jeffreys's default Bayes factor
 * hypothesis tests: Explanation, extension, and application in psychology. Journal of Mathematical
 * Psychology, 72, 19-32. https://doi.org/10.1016/j.jmp.2015.06.004
 * @example Math.exp(bayesFactor(0, 20).ln10) < 0.4 // true
 */
export function bayesFactor(r: number, n: number, kappa = 1): CorrelationEvidence | null {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  if (!Number.isFinite(n)) throw new RangeError(`n must be finite: ${n}`)
  if (!(kappa > 0 && kappa <= 2)) throw new RangeError(`kappa must lie in (0, 2]: ${kappa}`)
  if (n < 3 || isInfinite(r, n, kappa)) return null
  const prior = (z: number) => logUnexplained(z) / kappa
  const likelihood = (z: number) => logLikelihoodOfRho(z, r, n)
  const far = reach(r, n, kappa)
  const half = logMass(prior, 0, far, [Math.sqrt(kappa)])
  const mass = (sign: 1 | -1) =>
    logMass((z) => prior(z) + likelihood(sign * z), 0, far, pointsAround(sign * Math.atanh(r), n)) - half
  const [lnPlus0, lnMinus0] = [mass(1), mass(-1)]
  const larger = Math.max(lnPlus0, lnMinus0)
  return {
    ln10: larger + Math.log((Math.exp(lnPlus0 - larger) + Math.exp(lnMinus0 - larger)) / 2),
    lnPlus0,
    lnMinus0,
  }
}

/** Towards rho = r = ±1 the integrand is a power of 1 - |rho| whose exponent is this less 1. */
const powerAtOne = (n: number, kappa: number) => 1 / kappa - n / 2 + 1

/** True if the factor of a perfect correlation has no bound: the integral is finite only for n below 2 + 2/κ. */
function isInfinite(r: number, n: number, kappa: number): boolean {
  return Math.abs(r) === 1 && powerAtOne(n, kappa) <= 0
}

/** The Fisher z beyond which nothing is left, to the last digit. */
function reach(r: number, n: number, kappa: number): number {
  if (Math.abs(r) === 1) return 20 * Math.max(1, kappa, 1 / powerAtOne(n, kappa))
  return Math.abs(Math.atanh(r)) + 20 * Math.max(1, kappa)
}
