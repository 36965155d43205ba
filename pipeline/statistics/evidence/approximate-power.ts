import { root } from '../distributions/root.ts'
import { upperPOfZ } from '../distributions/standard-normal.ts'
import { quantileOfT } from '../distributions/student-t.ts'
import { criticalCorrelation } from './correlation-power.ts'

/**
 * Approximate two-sided power from Fisher's z with its bias r/(2(n - 1)), as in R package pwr: for comparison
 * with published power analyses. Otherwise use {@link import('./correlation-power.ts').correlationPower}, which
 * is exact.
 *
 * n may be fractional.
 *
 * @throws RangeError if rho is not strictly between -1 and 1, or n is not above 3
 * @source Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example approximatePower(84.07364, 0.3) > 0.79999 // true
 */
export function approximatePower(n: number, rho: number, alpha = 0.05): number {
  if (!(Math.abs(rho) < 1)) throw new RangeError(`rho must lie between -1 and 1: ${rho}`)
  if (!(n > 3)) throw new RangeError(`n must be above 3: ${n}`)
  const size = Math.abs(rho)
  const t = quantileOfT(1 - alpha / 2, n - 2)
  const critical = Math.atanh(
    Number.isInteger(n) ? criticalCorrelation(n, alpha) : t / Math.hypot(Math.sqrt(n - 2), t),
  )
  const expected = Math.atanh(size) + size / (2 * (n - 1))
  const se = 1 / Math.sqrt(n - 3)
  return upperPOfZ((critical - expected) / se) + upperPOfZ((critical + expected) / se)
}

/** The fractional n with this approximate power. @throws RangeError if there is none between 4 and a million */
export function approximateSampleSize(rho: number, power = 0.8, alpha = 0.05): number {
  return root((n) => approximatePower(n, rho, alpha) - power, 4, 1e6)
}

/** The smallest rho that n pairs detect with this approximate power. @throws RangeError if n is not above 3 */
export function approximateDetectableCorrelation(n: number, power = 0.8, alpha = 0.05): number {
  return root((rho) => approximatePower(n, rho, alpha) - power, 0, 1 - 1e-9)
}
