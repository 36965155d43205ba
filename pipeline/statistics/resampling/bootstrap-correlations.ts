import { jackknifeCorrelations, jackknifeVariance } from './jackknife-correlations.ts'
import { correlationOfSums, type ResamplingUnits, SUMS } from './resampling-units.ts'

/** Fills the list with the units of the next resample. */
export type Draw = (drawn: Int32Array) => void

/** The correlation in many resamples of one sample. */
export interface BootstrapCorrelations {
  readonly estimate: number
  /** One for each resample in which both variables vary, in the order drawn. */
  readonly replicates: Float64Array
  /** Jackknife variance of each replicate; empty unless asked for. */
  readonly variances: Float64Array
  /** Resamples left out because a variable was constant in them. */
  readonly dropped: number
}

/**
 * The bootstrap distribution of Pearson's r: pairs (or whole clusters of pairs) are drawn with replacement.
 *
 * With clusters drawn as wholes, clients of one therapist stay together and the intervals carry their
 * likeness. Resamples in which a variable is constant have no correlation; they are left out and counted.
 *
 * @param studentise also gives each replicate its own variance, by the jackknife over the drawn units
 * @source Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.
 * https://doi.org/10.1007/978-1-4899-4541-9
 */
export function bootstrapCorrelations(
  sample: ResamplingUnits,
  draw: Draw,
  resamples: number,
  studentise = false,
): BootstrapCorrelations {
  const { units, sums } = sample
  const drawn = Int32Array.from({ length: units }, (_, unit) => unit)
  const estimate = correlationOfDrawn(sums, drawn)
  const replicates = new Float64Array(resamples)
  const variances = new Float64Array(studentise ? resamples : 0)
  const without = new Float64Array(units)
  let kept = 0
  for (let resample = 0; resample < resamples; resample++) {
    draw(drawn)
    const r = correlationOfDrawn(sums, drawn)
    if (Number.isNaN(r)) continue
    if (studentise) variances[kept] = jackknifeVariance(jackknifeCorrelations(sample, drawn, without))
    replicates[kept++] = r
  }
  return {
    estimate,
    replicates: replicates.subarray(0, kept),
    variances: variances.subarray(0, studentise ? kept : 0),
    dropped: resamples - kept,
  }
}

function correlationOfDrawn(sums: Float64Array, drawn: Int32Array): number {
  let n = 0
  let u = 0
  let v = 0
  let uu = 0
  let vv = 0
  let uv = 0
  for (let i = 0; i < drawn.length; i++) {
    const at = drawn[i]! * SUMS
    n += sums[at]!
    u += sums[at + 1]!
    v += sums[at + 2]!
    uu += sums[at + 3]!
    vv += sums[at + 4]!
    uv += sums[at + 5]!
  }
  return correlationOfSums(n, u, v, uu, vv, uv)
}
