import { twoSidedPOfT } from '../distributions/student-t.ts'
import { correlationOfT } from './reported-correlation.ts'

/** A published figure: the printed value and its number of decimals. */
export interface Reported {
  readonly value: number
  readonly decimals: number
}

/** Whether published figures are consistent, and which p values would be. */
export interface ReportedConsistency {
  readonly consistent: boolean
  /** Smallest and largest p that the rounded r allows with this n. */
  readonly pLow: number
  readonly pHigh: number
}

/**
 * Is a published p consistent with a published r and n? r and p are rounded, so each stands for a range; p is
 * two-sided.
 *
 * A p given as a bound ("p < .05") is consistent if some p that r allows lies on that side. Inconsistent
 * figures show an error in one of the three, or a different test (one-sided, ranks, missing data); they do not
 * show which.
 *
 * @param relation how p is given: `=`, `<` or `>`
 * @throws RangeError if r is outside [-1, 1], p outside [0, 1] or n is not a whole number of at least 3
 * @source Nuijten, M. B., Hartgerink, C. H. J., van Assen, M. A. L. M., Epskamp, S., & Wicherts, J. M.
 * (2016). The prevalence of statistical reporting errors in psychology (1985-2013). Behavior Research
 * Methods, 48(4), 1205-1226. https://doi.org/10.3758/s13428-015-0664-2
 * @example reportedP({ value: 0.35, decimals: 2 }, 32, { value: 0.05, decimals: 2 }).consistent // true
 * @example reportedP({ value: 0.35, decimals: 2 }, 62, { value: 0.05, decimals: 2 }).consistent // false
 */
export function reportedP(
  r: Reported,
  n: number,
  p: Reported,
  relation: '=' | '<' | '>' = '=',
): ReportedConsistency {
  if (!(Math.abs(r.value) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r.value}`)
  if (!(p.value >= 0 && p.value <= 1)) throw new RangeError(`p must lie in [0, 1]: ${p.value}`)
  if (!(Number.isInteger(n) && n >= 3)) throw new RangeError(`n must be a whole number, at least 3: ${n}`)
  const [smallest, largest] = rangeOf({ value: Math.abs(r.value), decimals: r.decimals })
  const pLow = pOf(Math.min(1, largest), n)
  const pHigh = pOf(Math.max(0, smallest), n)
  const [from, to] = relation === '=' ? rangeOf(p) : relation === '<' ? [0, p.value] : [p.value, 1]
  return { consistent: pLow <= to && pHigh >= from, pLow, pHigh }
}

/**
 * From half a unit of the last decimal below to half a unit above, plus a small margin for the rounding of
 * halves.
 */
export function rangeOf({ value, decimals }: Reported): readonly [number, number] {
  const half = 0.5 * 10 ** -decimals * (1 + 1e-9)
  return [value - half, value + half]
}

function pOf(r: number, n: number): number {
  if (r === 1) return 0
  const t = (r * Math.sqrt(n - 2)) / Math.sqrt((1 - r) * (1 + r))
  return Number.isFinite(correlationOfT(t, n - 2)) ? twoSidedPOfT(t, n - 2) : 0
}
