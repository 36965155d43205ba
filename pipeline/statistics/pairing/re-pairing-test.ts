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
}

/**
 * Permutation test of "these pairs are more alike than strangers": is the mean of the pairs larger (or, for a
 * distance, smaller) than chance gives it when the same people are paired otherwise?
 *
 * If all re-pairings are given, p = b/B with b of the B at least as far out as the pairs, which are one of them.
 * If they were drawn, p = (b + 1)/(B + 1), with the standard error √(p(1 - p)/(B + 1)): the pairs count as one
 * more draw, so that p is never 0 and errs on the safe side. Ties count as as far out.
 *
 * @param table without missing values
 * @param means of the re-pairings; sorted here, in place
 * @param enumerated whether these are all re-pairings, each once
 * @param towards `more` if large values speak for the pairs, `less` if small ones do
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
  const bound = sign * observed - ROUNDING * largest
  const asFar = means.reduce((count, mean) => count + (sign * mean >= bound ? 1 : 0), 0)
  const made = means.length
  const p = enumerated ? asFar / made : (asFar + 1) / (made + 1)
  const sorted = Array.from(means.sort())
  return {
    observed,
    low: quantileSorted(sorted, (1 - level) / 2),
    high: quantileSorted(sorted, (1 + level) / 2),
    p,
    pStandardError: enumerated ? null : Math.sqrt((p * (1 - p)) / (made + 1)),
  }
}
