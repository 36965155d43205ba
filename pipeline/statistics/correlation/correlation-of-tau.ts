/**
 * Kendall's tau on the scale of r: sin(πτ/2), the correlation of two normal variables whose tau this is.
 *
 * For coefficients of several kinds in one summary: the same association gives a tau about a third smaller than r,
 * so that a median over both would depend on how many of each there are. Exact for a bivariate normal distribution
 * without ties, a convention otherwise. Spearman's rho needs no such step: there it differs from r by at most .018.
 *
 * @source Kruskal, W. H. (1958). Ordinal measures of association. Journal of the American Statistical Association,
 * 53(284), 814-861. https://doi.org/10.1080/01621459.1958.10501481
 * @example correlationOfTau(1 / 3) // 0.5
 */
export function correlationOfTau(tau: number): number {
  return Math.sin((Math.PI * tau) / 2)
}
