import sin from '@stdlib/math-base-special-sin'

/**
 * Kendall's tau on the scale of r: sin(πτ/2), the correlation of two normal variables with this tau.
 *
 * For summaries of several kinds of coefficients: for the same association tau is about a third smaller than
 * r, so a median over both would depend on their numbers. Exact for a bivariate normal distribution without
 * ties, otherwise a convention. Spearman's rho does not need this step: it differs from r by at most .018.
 *
 * @source Kruskal, W. H. (1958). Ordinal measures of association. Journal of the American Statistical Association,
 * 53(284), 814-861. https://doi.org/10.1080/01621459.1958.10501481
 * @example correlationOfTau(1 / 3) // 0.5
 */
export function correlationOfTau(tau: number): number {
  return sin((Math.PI * tau) / 2)
}
