import { pointsAround } from '../correlation/correlation-density.ts'
import { logLikelihoodOfRho, logUnexplained } from '../correlation/correlation-likelihood.ts'
import { logMass } from '../distributions/log-mass.ts'

/** Fisher z beyond which nothing is left. */
const REACH = 40

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
  const near = [...pointsAround(Math.atanh(original), n), ...pointsAround(Math.atanh(replication), m)]
  return logMass(both, -REACH, REACH, near) - logMass(posterior, -REACH, REACH, near)
}
