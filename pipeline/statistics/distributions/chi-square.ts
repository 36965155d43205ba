import { assertProportion } from './assertions.ts'
import { root } from './root.ts'
import { twoSidedPOfZ } from './standard-normal.ts'

/**
 * Upper tail of the chi-square distribution with a whole number of degrees of freedom, by its finite series
 * of positive terms. It keeps its digits where the incomplete gamma function of stdlib (0.3.1) loses them:
 * for q = 3000 and 2000 degrees of freedom that function is wrong in the third digit.
 *
 * Even df: e^(-q/2)·Σ (q/2)^j/j!; odd: the two-sided p of √q plus e^(-q/2)·Σ (q/2)^(j - 1/2)/Γ(j + 1/2).
 *
 * @throws RangeError if q is negative or NaN, or df is not a positive whole number
 * @source Abramowitz, M., & Stegun, I. A. (Eds.). (1964). Handbook of mathematical functions. National Bureau
 * of Standards. (26.4.4 and 26.4.5)
 * @example upperPOfChiSquare(2, 2) // Math.exp(-1)
 */
export function upperPOfChiSquare(q: number, df: number): number {
  if (!(q >= 0)) throw new RangeError(`a chi-square must not be negative: ${q}`)
  if (!(Number.isInteger(df) && df > 0)) throw new RangeError(`df must be a positive whole number: ${df}`)
  const half = q / 2
  const odd = df % 2 === 1
  if (half === 0) return 1
  let logTerm = odd ? Math.log(2 * Math.sqrt(half / Math.PI)) - half : -half
  let sum = odd ? twoSidedPOfZ(Math.sqrt(q)) : 0
  for (let j = odd ? 1.5 : 1; j <= df / 2; j++) {
    sum += Math.exp(logTerm)
    logTerm += Math.log(half / j)
  }
  return Math.min(1, sum)
}

/**
 * The chi-square value with the given upper tail.
 * @throws RangeError if the probability is not between 0 and 1 or df is not a positive whole number
 * @example upperPOfChiSquare(chiSquareAbove(0.05, 5), 5) // 0.05
 */
export function chiSquareAbove(probability: number, df: number): number {
  assertProportion(probability, 'probability')
  let high = df + 1
  while (upperPOfChiSquare(high, df) > probability) high *= 2
  return root((q) => upperPOfChiSquare(q, df) - probability, 0, high)
}
