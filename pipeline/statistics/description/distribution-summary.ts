import { quantileSorted } from 'simple-statistics'
import { assertFinite } from '../distributions/assertions.ts'
import { deviations, lengthOf } from './deviations.ts'
import { kurtosis } from './kurtosis.ts'
import { skewness } from './skewness.ts'

/** Distribution of one variable. Null: undefined for so few values, or for values that are all equal. */
export interface DistributionSummary {
  readonly n: number
  readonly mean: number | null
  /** With n - 1; needs 2 values. */
  readonly sd: number | null
  readonly min: number | null
  readonly q1: number | null
  readonly median: number | null
  readonly q3: number | null
  readonly max: number | null
  /** Adjusted skewness G1 (SPSS, SAS; type 2); needs 3 values that vary. */
  readonly skewness: number | null
  /** Adjusted excess kurtosis G2 (type 2), 0 for a normal distribution; needs 4 values that vary. */
  readonly kurtosis: number | null
  /** Number of different values. */
  readonly distinct: number
  /** Share of the most frequent value, 0 to 1. Near 1, the variable hardly varies. */
  readonly modeShare: number | null
}

/**
 * Centre, spread, shape and ties of one variable.
 *
 * Quartiles interpolate by type 7 of Hyndman and Fan (R's default). Skewness G1 = g1√(n(n - 1))/(n - 2) and
 * kurtosis G2 = ((n + 1)g2 + 6)(n - 1)/((n - 2)(n - 3)), with g1 = m3/m2^1.5 and g2 = m4/m2² - 3.
 *
 * @throws RangeError if a value is not a finite number (drop missing values first)
 * @source Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American
 * Statistician, 50(4), 361-365. https://doi.org/10.1080/00031305.1996.10473566
 * @example distributionSummary([1, 2, 2, 3, 7]).median // 2
 */
export function distributionSummary(x: readonly number[]): DistributionSummary {
  assertFinite(x, 'x')
  const n = x.length
  const sorted = [...x].sort((a, b) => a - b)
  const [min, max] = [sorted[0] ?? null, sorted.at(-1) ?? null]
  const quantile = (share: number) => (n === 0 ? null : quantileSorted(sorted, share))
  const frequencies = new Map<number, number>()
  for (const value of x) frequencies.set(value, (frequencies.get(value) ?? 0) + 1)
  const highest = [...frequencies.values()].reduce((a, b) => Math.max(a, b), 0)
  return {
    n,
    ...centreAndSpread(x, min === max),
    skewness: skewness(x),
    kurtosis: kurtosis(x),
    min,
    q1: quantile(0.25),
    median: quantile(0.5),
    q3: quantile(0.75),
    max,
    distinct: frequencies.size,
    modeShare: n === 0 ? null : highest / n,
  }
}

function centreAndSpread(x: readonly number[], constant: boolean) {
  const n = x.length
  if (n === 0) return { mean: null, sd: null }
  if (constant) return { mean: x[0]!, sd: n < 2 ? null : 0 }
  const { mean, from } = deviations(x)
  return { mean, sd: lengthOf(from) / Math.sqrt(n - 1) }
}
