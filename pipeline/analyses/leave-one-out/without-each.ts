import { COEFFICIENTS, type CoefficientName } from '../../statistics/correlation/coefficients.ts'
import { twoSidedPOfT } from '../../statistics/distributions/student-t.ts'
import { jackknifeCorrelations } from '../../statistics/resampling/jackknife-correlations.ts'
import { type ResamplingUnits, resamplingUnits, SUMS } from '../../statistics/resampling/resampling-units.ts'

/** Up to this many units the coefficient is computed again without each of them, whatever it is. */
const ONE_BY_ONE = 1000

/** The coefficient without one unit; null where it does not exist. */
export interface Without {
  readonly estimate: number | null
  readonly p: number | null
}

/**
 * The correlation of two variables without each unit in turn: a pair, or all pairs of one therapist.
 *
 * Beyond 1,000 units Pearson's r follows from sums, in one pass; of the others, units of one pair with the same two
 * values give the same coefficient, which is computed once.
 */
export function withoutEach(
  method: CoefficientName,
  x: readonly number[],
  y: readonly number[],
  unitOf: readonly string[],
): Without[] {
  const units = [...Map.groupBy(x.keys(), (i) => unitOf[i]!).values()]
  const without = (left: readonly number[]): Without => {
    const out = new Set(left)
    const others = [...x.keys()].filter((i) => !out.has(i))
    return COEFFICIENTS[method](
      others.map((i) => x[i]!),
      others.map((i) => y[i]!),
    )
  }
  if (units.length <= ONE_BY_ONE) return units.map(without)
  if (method === 'pearson') return fromSums(x, y, unitOf, units, without)
  const known = new Map<string, Without>()
  return units.map((left) => {
    const [first, ...more] = left
    if (more.length > 0) return without(left)
    const key = `${x[first!]} ${y[first!]}`
    const found = known.get(key) ?? without(left)
    known.set(key, found)
    return found
  })
}

function fromSums(
  x: readonly number[],
  y: readonly number[],
  unitOf: readonly string[],
  units: readonly (readonly number[])[],
  without: (left: readonly number[]) => Without,
): Without[] {
  const sums = resamplingUnits(x, y, unitOf)
  return Array.from(jackknifeCorrelations(sums), (r, unit) => {
    const df = x.length - units[unit]!.length - 2
    // Sums have lost their digits where hardly anything varies without the unit.
    if (Number.isNaN(r) || df < 1 || holdsMost(sums, unit)) return without(units[unit]!)
    return { estimate: r, p: Math.abs(r) === 1 ? 0 : twoSidedPOfT(r * Math.sqrt(df / (1 - r * r)), df) }
  })
}

/** Whether nearly all that a variable varies is in this unit; the sums are of deviations of length 1. */
function holdsMost({ sums }: ResamplingUnits, unit: number): boolean {
  const [, , , ofX, ofY] = sums.subarray(unit * SUMS)
  return Math.max(ofX!, ofY!) > 0.99
}
