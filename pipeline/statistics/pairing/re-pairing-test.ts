import { quantileSorted } from 'simple-statistics'
import { assertProportion } from '../distributions/assertions.ts'
import { ownValues, type PairTable } from './pair-table.ts'

/** Two means closer than this, relative to the largest value, are equal: they were added in another order. */
const ROUNDING = 1e-12

/** Where the mean of the pairs stands among the means of their re-pairings. */
export interface RePairingTest {
  /** Mean of the pairs as they are. */
  readonly observed: number
  /** Ends of the range that holds the middle `level` of the re-paired means. */
  readonly low: number
  readonly high: number
  /** One-sided: the share of re-pairings whose mean is as large, or as small, as that of the pairs, or more so. */
  readonly p: number
  /** Standard error of p from drawing; null if every re-pairing was gone through. */
  readonly pStandardError: number | null
  /** Two-sided: twice the smaller of this share and that in the other direction, at most 1. */
  readonly pTwoSided: number
  readonly pTwoSidedStandardError: number | null
}

/**
 * Permutation test of "these pairs are more alike than strangers": is the mean of the pairs larger (or, for a
 * distance, smaller) than chance gives it when the same people are paired otherwise?
 *
 * If all re-pairings are given, p = b/B with b of the B at least as far out as the pairs, which are one of them.
 * If they were drawn, p = (b + 1)/(B + 1), with the standard error √(p(1 - p)/(B + 1)): the pairs count as one
 * more draw, so that p is never 0 and errs on the safe side. Ties count as as far out.
 * Two-sided is twice the smaller of both one-sided p, which does not take the means for symmetric.
 *
 * @param table without missing values
 * @param means of the re-pairings; sorted here, in place
 * @param enumerated whether these are all re-pairings, each once
 * @param towards `more` if large values speak for the pairs, `less` if small ones do
 * @source Gibbons, J. D., & Pratt, J. W. (1975). P-values: Interpretation and methodology. The American
 * Statistician, 29(1), 20-25. https://doi.org/10.1080/00031305.1975.10479106
 * @source Phipson, B., & Smyth, G. K. (2010). Permutation P-values should never be zero: Calculating exact
 * P-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology,
 * 9(1), Article 39. https://doi.org/10.2202/1544-6115.1585
 */
export function rePairingTest(
  table: PairTable,
  means: Float64Array,
  enumerated: boolean,
  towards: 'more' | 'less',
  level = 0.95,
): RePairingTest {
  assertProportion(level, 'level')
  const own = ownValues(table)
  const observed = own.reduce((sum, value) => sum + value, 0) / own.length
  const largest = table.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const sign = towards === 'more' ? 1 : -1
  const [bound, rounding] = [sign * observed, ROUNDING * largest]
  let [asFar, asNear] = [0, 0]
  for (const mean of means) {
    if (sign * mean >= bound - rounding) asFar++
    if (sign * mean <= bound + rounding) asNear++
  }
  const made = means.length
  const share = (count: number) => (enumerated ? count / made : (count + 1) / (made + 1))
  const error = (p: number) => (enumerated ? null : Math.sqrt((p * (1 - p)) / (made + 1)))
  const p = share(asFar)
  const smaller = Math.min(p, share(asNear))
  const smallerError = error(smaller)
  const sorted = Array.from(means.sort())
  return {
    observed,
    low: quantileSorted(sorted, (1 - level) / 2),
    high: quantileSorted(sorted, (1 + level) / 2),
    p,
    pStandardError: error(p),
    pTwoSided: Math.min(1, 2 * smaller),
    pTwoSidedStandardError: smallerError === null ? null : 2 * smallerError,
  }
}
