import { pointsAround } from '../correlation/correlation-density.ts'
import { logLikelihoodOfRho, logUnexplained } from '../correlation/correlation-likelihood.ts'
import { integral } from '../distributions/integral.ts'

/**
 * Replication Bayes factor: how many times likelier the new data are under the correlation found by the
 * original study than under rho = 0. Natural logarithm.
 *
 * The sceptic's hypothesis is rho = 0; the proponent's is the posterior distribution of the original study
 * under a uniform prior. Values above 0 support replication. Null for r = ±1 or fewer than 3 pairs in either
 * study.
 *
 * @throws RangeError if a correlation is outside [-1, 1]
 * @source Wagenmakers, E.-J., Verhagen, J., & Ly, A. (2016). How to quantify the evidence for the absence of
 * a correlation. Behavior Research Methods, 48(2), 413-426. https://doi.org/10.3758/s13428-015-0593-0
 * @example lnReplicationBayesFactor(0.5, 50, 0.5, 50) > 0 // true
 */
export function lnReplicationBayesFactor(
  original: number,
  n: number,
  replication: number,
  m: number,
): number | null {
  for (const r of [original, replication]) {
    if (!(Math.abs(r) <= 1)) throw new RangeError(`a correlation must lie in [-1, 1]: ${r}`)
  }
  if (Math.abs(original) === 1 || Math.abs(replication) === 1 || !(n >= 3 && m >= 3)) return null
  const posterior = (z: number) => logUnexplained(z) + logLikelihoodOfRho(z, original, n)
  const both = (z: number) => posterior(z) + logLikelihoodOfRho(z, replication, m)
  const pooled = (Math.atanh(original) * n + Math.atanh(replication) * m) / (n + m)
  return logMass(both, pooled, n + m) - logMass(posterior, Math.atanh(original), n)
}

/** Logarithm of the integral of exp(logDensity) over Fisher z. */
function logMass(logDensity: (z: number) => number, peak: number, n: number): number {
  const removed = logDensity(peak)
  const cuts = pointsAround(peak, n).filter((z) => Math.abs(z) < 20)
  return removed + Math.log(integral((z) => Math.exp(logDensity(z) - removed), [-20, ...cuts, 20]))
}
