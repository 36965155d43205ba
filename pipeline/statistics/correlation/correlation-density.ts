import { integral } from '../distributions/integral.ts'
import { gaussSeries, logLikelihoodOfRho, logUnexplained } from './correlation-likelihood.ts'

/** Beyond this Fisher z the distribution is negligible, even for three pairs. */
const FAR = 40

/**
 * The exact probability that r of n bivariate normal pairs exceeds `r` when the population correlation is rho:
 * the integral of Hotelling's density of r.
 *
 * n need not be whole: the density is defined for any n above 2, so that n can be an effective number of pairs, the
 * number of independent pairs to which clustered ones are equivalent.
 *
 * @throws RangeError if r or rho is not strictly between -1 and 1, or n is below 3
 * @source Hotelling, H. (1953). New light on the correlation coefficient and its transforms. Journal of the
 * Royal Statistical Society: Series B, 15(2), 193-232.
 * @example upperPOfCorrelation(0, 0, 10) // 0.5
 */
export function upperPOfCorrelation(r: number, rho: number, n: number): number {
  if (!(Math.abs(r) < 1)) throw new RangeError(`r must lie between -1 and 1: ${r}`)
  if (!(Math.abs(rho) < 1)) throw new RangeError(`rho must lie between -1 and 1: ${rho}`)
  if (!(n >= 3 && n < Infinity)) throw new RangeError(`n must be at least 3: ${n}`)
  const constant = logDensityConstant(n)
  const zOfRho = Math.atanh(rho)
  // Density of z = atanh r: the density of r times 1 - r².
  const density = (z: number) =>
    Math.exp(constant + logLikelihoodOfRho(zOfRho, Math.tanh(z), n) + ((n - 2) / 2) * logUnexplained(z))
  const from = Math.atanh(r)
  return Math.min(1, integral(density, [from, ...pointsAround(zOfRho, n).filter((z) => z > from), FAR]))
}

/** Points that divide an integral over Fisher z: every few standard errors around the peak. */
export function pointsAround(z: number, n: number): number[] {
  const se = 1 / Math.sqrt(Math.max(n - 3, 1))
  return [-16, -8, -4, -2, 0, 2, 4, 8, 16]
    .map((steps) => z + steps * se)
    .filter((point) => Math.abs(point) < FAR)
}

/** Logarithm of the factor that turns (1 - r²)^((n - 4)/2) times the relative likelihood into a density. */
function logDensityConstant(n: number): number {
  return Math.log(((n - 2) / Math.sqrt(2 * Math.PI)) * gammaRatio(n) * gaussSeries(n - 0.5, 0.5))
}

/** Γ(n - 1)/Γ(n - 1/2). */
function gammaRatio(n: number): number {
  if (Number.isInteger(n)) {
    // From Γ(1)/Γ(3/2) = 2/√π upwards.
    let ratio = 2 / Math.sqrt(Math.PI)
    for (let k = 2; k < n; k++) ratio *= (k - 1) / (k - 0.5)
    return ratio
  }
  // Downwards from where the series in 1/x has all digits.
  let ratio = 1
  let x = n - 1
  for (; x < 100; x++) ratio *= (x + 0.5) / x
  const series = [1, -1 / 8, 1 / 128, 5 / 1024, -21 / 32768, -399 / 262144, 869 / 4194304]
  return ratio / (Math.sqrt(x) * series.reduceRight((sum, term) => sum / x + term, 0))
}
