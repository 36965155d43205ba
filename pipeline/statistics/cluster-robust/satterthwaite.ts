import type { ClusterParts } from './cluster-parts.ts'

/**
 * Satterthwaite's degrees of freedom of a cluster-robust variance under the working model: (Σ P(gg))²/ΣΣ
 * P(gh)², where P(gh) is the covariance of the scores of clusters g and h.
 *
 * Off the diagonal P(gh) = -t(g)'t(h) with t = Q'KQl, so Σ P(gh)² over all pairs follows from running sums of
 * tt'. Terms are only added, never subtracted, which keeps the digits. Null if no cluster has any variance.
 *
 * @param l weights of the tested sum in the orthonormal design
 * @source Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with
 * multi-stage samples. Survey Methodology, 28(2), 169-181.
 */
export function satterthwaiteDf(
  { p, count, scoreVariance, shared }: ClusterParts,
  l: Float64Array,
): number | null {
  const before = new Float64Array(p * p)
  const t = new Float64Array(p)
  let trace = 0
  let squares = 0
  for (let cluster = 0; cluster < count; cluster++) {
    const start = cluster * p * p
    let variance = 0
    for (let i = 0; i < p; i++) {
      let sum = 0
      for (let j = 0; j < p; j++) {
        sum += shared[start + i * p + j]! * l[j]!
        variance += l[i]! * scoreVariance[start + i * p + j]! * l[j]!
      }
      t[i] = sum
    }
    // The variance of a score under the working model, after the adjustment, is `scoreVariance`.
    trace += variance
    squares += variance * variance
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        squares += 2 * t[i]! * before[i * p + j]! * t[j]!
        before[i * p + j]! += t[i]! * t[j]!
      }
  }
  const df = (trace * trace) / squares
  return df > 0 && Number.isFinite(df) ? df : null
}
