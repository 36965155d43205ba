import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'

/**
 * Confidence interval of a correlation by Fisher's z: tanh(atanh(r) ± q·√variance), where q is the normal
 * quantile.
 *
 * `variance` is the variance of atanh(r). The default is 1/(n - 3), for Pearson's r of bivariate normal pairs;
 * the rank coefficients pass their own. The interval never leaves [-1, 1]; for r = ±1 it is that point. Null if
 * the variance does not exist (for Pearson: fewer than 4 pairs).
 *
 * @throws RangeError if r is outside [-1, 1] or the confidence does not lie between 0 and 1
 * @source Fisher, R. A. (1921). On the "probable error" of a coefficient of correlation deduced from a small
 * sample. Metron, 1, 3-32.
 * @example fisherZInterval(0, 28) // [-0.37307692860469993, 0.37307692860469993]
 */
export function fisherZInterval(
  r: number,
  n: number,
  confidence = 0.95,
  variance = 1 / (n - 3),
): readonly [low: number, high: number] | null {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  assertProportion(confidence, 'confidence')
  if (!(variance > 0 && variance < Number.POSITIVE_INFINITY)) return null
  if (Math.abs(r) === 1) return [r, r]
  const half = quantileOfZ((1 + confidence) / 2) * Math.sqrt(variance)
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)]
}
