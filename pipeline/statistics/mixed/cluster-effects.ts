import type { ClusterKey } from './engine/clustered-design.ts'
import { inner, timesVector } from './engine/small-matrices.ts'
import type { RandomIntercept } from './random-intercept.ts'

/** What one cluster has beside its predictors, predicted. */
export interface ClusterEffect {
  readonly cluster: ClusterKey
  readonly size: number
  /** Above (+) or below (-) what the predictors say, shrunk towards 0; in units of the outcome. */
  readonly effect: number
  /** Root of the mean squared error of the prediction, the coefficients being estimated too. */
  readonly standardError: number
  /** The same with the coefficients taken as known, as lme4's ranef gives. */
  readonly conditionalSd: number
}

/**
 * Best linear unbiased predictions of the clusters' intercepts, for a caterpillar figure: λm/(1 + mλ) times the mean
 * residual of a cluster of m. Their standard errors take the variances as known; all are 0 where τ² is 0.
 *
 * @source Robinson, G. K. (1991). That BLUP is a good thing: The estimation of random effects. Statistical
 * Science, 6(1), 15-32. https://doi.org/10.1214/ss/1177011926
 */
export function clusterEffects(model: RandomIntercept): ClusterEffect[] {
  const { design, at, residualVariance } = model
  const { coefficients: p, means, sizes, scale } = design
  return design.keys.map((cluster, j) => {
    const size = sizes[j]!
    const mean = means.subarray(j * (p + 1), (j + 1) * (p + 1))
    const x = mean.subarray(0, p)
    const shrunk = (at.ratio * size) / (1 + size * at.ratio)
    const residual = scale * (mean[p]! - inner(x, at.coefficients))
    const known = at.ratio / (1 + size * at.ratio)
    const fromCoefficients = shrunk ** 2 * inner(x, timesVector(at.covariance, x, p))
    return {
      cluster,
      size,
      effect: shrunk * residual,
      standardError: Math.sqrt(residualVariance * (known + fromCoefficients)),
      conditionalSd: Math.sqrt(residualVariance * known),
    }
  })
}
