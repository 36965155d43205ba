import { clusterRobustWith } from './cluster-robust.ts'
import { clusterRows } from './cluster-rows.ts'
import { type LeastSquares, type NoFit, transformedLeastSquares } from './least-squares.ts'
import type { RobustErrors } from './robust-coefficient.ts'

/** A regression by generalised least squares with its standard errors. */
export interface RandomInterceptRobust {
  /** Residuals, Q and R are those of the transformed rows. */
  readonly fit: LeastSquares | NoFit
  readonly errors: RobustErrors
}

/**
 * CR2 standard errors of a random-intercept model: generalised least squares with given variances between and
 * within clusters as the working model. The errors remain valid if that model is wrong.
 *
 * Rows of a cluster of m are transformed by (row - κ·mean), κ = 1 - √(σ²/(σ² + mτ²)). A = Φ^½(Φ^½(Φ -
 * XMX')Φ^½)^(-½)Φ^½ for each cluster, Φ = σ²I + τ²11', as for lmer models in R package clubSandwich; fixed
 * effects are not absorbed, which would be wrong here. With τ² = 0 this equals {@link
 * import('./cluster-robust.ts').clusterRobust} of least squares. The degrees of freedom treat the variances
 * as known.
 *
 * @param betweenVariance τ², between clusters
 * @param withinVariance σ², of rows within clusters
 * @throws RangeError if lists differ in length, τ² is negative, σ² is not positive, or the confidence does
 * not lie between 0 and 1
 * @source Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation
 * and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36(4), 672-683.
 * https://doi.org/10.1080/07350015.2016.1247004
 */
export function randomInterceptRobust(
  y: readonly number[],
  predictors: readonly (readonly number[])[],
  clusters: readonly (string | number)[],
  { betweenVariance, withinVariance }: { betweenVariance: number; withinVariance: number },
  confidence = 0.95,
): RandomInterceptRobust {
  if (!(betweenVariance >= 0 && betweenVariance < Number.POSITIVE_INFINITY))
    throw new RangeError(`the variance between clusters must be 0 or more: ${betweenVariance}`)
  const ratio = betweenVariance / withinVariance
  if (!(withinVariance > 0 && Number.isFinite(ratio) && withinVariance < Number.POSITIVE_INFINITY))
    throw new RangeError(`the variance within clusters must be positive: ${withinVariance}`)
  const { count, rows, starts } = clusterRows(clusters, y.length)
  const transform = (column: readonly number[]) => {
    if (ratio === 0) return column
    const result = [...column]
    for (let cluster = 0; cluster < count; cluster++) {
      const members = rows.subarray(starts[cluster]!, starts[cluster + 1]!)
      const mean = members.reduce((sum, row) => sum + column[row]!, 0) / members.length
      const share = 1 - 1 / Math.sqrt(1 + members.length * ratio)
      for (const row of members) result[row]! -= share * mean
    }
    return result
  }
  const fit = transformedLeastSquares(y, predictors, transform)
  const least = ratio > 0 && fit.undefinedBecause === null ? { ...fit, rSquared: null } : fit
  return { fit: least, errors: clusterRobustWith(fit, clusters, 'CR2', confidence, ratio) }
}
