import { quantile } from '../description/quantile.ts'
import { assertFinite, assertProportion } from '../distributions/assertions.ts'
import { TIED } from './tied.ts'

/** Where an observed value stands among its values under the null hypothesis. */
export interface NullComparison {
  readonly observed: number
  readonly mean: number
  /** Ends of the middle `level` of the null distribution. */
  readonly low: number
  readonly high: number
  /** How often the null gives a value as high, or as low, as the observed one, or more so. */
  readonly pGreater: number
  readonly pLess: number
  /** Two-sided: twice the smaller of the two, at most 1. */
  readonly p: number
  /** Standard errors from drawing at random, of the smaller one-sided p and of the two-sided; 0 if all were looked at. */
  readonly oneSidedSe: number
  readonly monteCarloSe: number
}

/**
 * An observed value against values under the null hypothesis that need not lie around 0 nor be symmetric.
 *
 * If every arrangement was looked at, a p is count/B; if B were drawn at random, (count + 1)/(B + 1), the observed
 * one counting as one more, with the standard error √(p(1 - p)/B). Two-sided is twice the smaller: |value| would ask
 * how far it is from 0, which is no question where the null lies elsewhere, and a distance from the centre takes a
 * skewed null for symmetric.
 *
 * @param values under the null hypothesis; sorted here, in place
 * @throws RangeError if there is no value, one is not a finite number, or the level does not lie between 0 and 1
 * @source Gibbons, J. D., & Pratt, J. W. (1975). P-values: Interpretation and methodology. The American
 * Statistician, 29(1), 20-25. https://doi.org/10.1080/00031305.1975.10479106
 * @source Phipson, B., & Smyth, G. K. (2010). Permutation P-values should never be zero: Calculating exact
 * P-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology,
 * 9(1), Article 39. https://doi.org/10.2202/1544-6115.1585
 * @example nullComparison(3, Float64Array.of(0, 1, 2, 3), true).p // 0.5
 */
export function nullComparison(
  observed: number,
  values: Float64Array,
  exact: boolean,
  level = 0.95,
): NullComparison {
  assertProportion(level, 'level')
  assertFinite([observed], 'observed')
  const all = values.length
  values.sort()
  const [lowest, highest] = [quantile(values, 0), quantile(values, 1)]
  const near = TIED * Math.max(Math.abs(lowest), Math.abs(highest), Math.abs(observed))
  let [high, low, sum] = [0, 0, 0]
  for (const value of values) {
    if (value >= observed - near) high++
    if (value <= observed + near) low++
    sum += value
  }
  const share = (count: number) => (exact ? count / all : (count + 1) / (all + 1))
  const [pGreater, pLess] = [share(high), share(low)]
  const smaller = Math.min(pGreater, pLess)
  const oneSidedSe = exact ? 0 : Math.sqrt((smaller * (1 - smaller)) / all)
  return {
    observed,
    mean: sum / all,
    low: quantile(values, (1 - level) / 2),
    high: quantile(values, (1 + level) / 2),
    pGreater,
    pLess,
    p: Math.min(1, 2 * smaller),
    oneSidedSe,
    monteCarloSe: 2 * oneSidedSe,
  }
}
