import { correlationOfSums, type ResamplingUnits, SUMS } from './resampling-units.ts'

/**
 * The correlation with each unit (row or cluster) left out in turn; NaN where the rest does not vary.
 *
 * `drawn` are the units that make up the sample, all of them once by default; a unit drawn twice is left out
 * twice, once at a time.
 *
 * @param without where to put the result, as long as there are units in the sample
 * @source Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.
 * https://doi.org/10.1007/978-1-4899-4541-9
 */
export function jackknifeCorrelations(
  { units, sums }: ResamplingUnits,
  drawn: ArrayLike<number> = Int32Array.from({ length: units }, (_, unit) => unit),
  without: Float64Array = new Float64Array(drawn.length),
): Float64Array {
  const count = drawn.length
  let n = 0
  let u = 0
  let v = 0
  let uu = 0
  let vv = 0
  let uv = 0
  for (let i = 0; i < count; i++) {
    const at = drawn[i]! * SUMS
    n += sums[at]!
    u += sums[at + 1]!
    v += sums[at + 2]!
    uu += sums[at + 3]!
    vv += sums[at + 4]!
    uv += sums[at + 5]!
  }
  for (let i = 0; i < count; i++) {
    const at = drawn[i]! * SUMS
    without[i] = correlationOfSums(
      n - sums[at]!,
      u - sums[at + 1]!,
      v - sums[at + 2]!,
      uu - sums[at + 3]!,
      vv - sums[at + 4]!,
      uv - sums[at + 5]!,
    )
  }
  return without
}

/** Variance of the coefficient by the jackknife: (n - 1)/n·Σ(r(-i) - mean)². NaN if one of them does not exist. */
export function jackknifeVariance(without: Float64Array): number {
  const n = without.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += without[i]!
  let squares = 0
  for (let i = 0; i < n; i++) squares += (without[i]! - sum / n) ** 2
  return ((n - 1) / n) * squares
}
