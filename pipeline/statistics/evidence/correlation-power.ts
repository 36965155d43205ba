import { upperPOfCorrelation } from '../correlation/correlation-density.ts'
import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfT } from '../distributions/student-t.ts'

/** The correlations that a test can detect: any, or only those of the expected sign. */
export type Alternative = 'two-sided' | 'greater'

/**
 * Exact power: the probability that n bivariate normal pairs with population correlation rho give a
 * significant r (t test).
 *
 * The integral of the exact density of r beyond the critical value, or beyond both if two-sided. For `greater`
 * a negative rho has power below alpha. Most programs use the arctanh approximation, which requires 85 instead
 * of 84 pairs at rho = .30. The pairs are assumed to be independent; for clustered pairs n is the equivalent number of
 * independent ones, which need not be whole.
 *
 * @throws RangeError if rho or alpha is out of range or n is below 3
 * @source Gatsonis, C., & Sampson, A. R. (1989). Multiple correlation: Exact power and sample size
 * calculations. Psychological Bulletin, 106(3), 516-524. https://doi.org/10.1037/0033-2909.106.3.516
 * @example correlationPower(20, 0) // 0.05
 */
export function correlationPower(
  n: number,
  rho: number,
  alpha = 0.05,
  alternative: Alternative = 'two-sided',
): number {
  const critical = criticalCorrelation(n, alpha, alternative)
  const above = upperPOfCorrelation(critical, rho, n)
  return alternative === 'greater' ? above : above + upperPOfCorrelation(critical, -rho, n)
}

/**
 * The smallest |r| that is significant with n pairs: t/√(n - 2 + t²).
 *
 * @throws RangeError if alpha does not lie between 0 and 1 or n is below 3
 * @example criticalCorrelation(32) // 0.3493700072770872
 */
export function criticalCorrelation(n: number, alpha = 0.05, alternative: Alternative = 'two-sided'): number {
  assertProportion(alpha, 'alpha')
  if (!(n >= 3 && n < Infinity)) throw new RangeError(`n must be at least 3: ${n}`)
  const t = quantileOfT(alternative === 'greater' ? 1 - alpha : 1 - alpha / 2, n - 2)
  return t / Math.hypot(Math.sqrt(n - 2), t)
}
