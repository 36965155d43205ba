import type { Coefficient } from '../correlation/coefficient.ts'
import { assertPairs } from '../distributions/assertions.ts'
import type { BootstrapCorrelations, Draw } from './bootstrap-correlations.ts'

/** A coefficient such as {@link import('../correlation/spearman.ts').spearman}. */
type CoefficientOf = (x: readonly number[], y: readonly number[]) => Pick<Coefficient, 'estimate'>

/** What a bootstrap of any coefficient needs: the sample in units, and the coefficient of some of them. */
export interface CoefficientOfUnits {
  readonly units: number
  /** NaN where the coefficient does not exist. */
  ofUnits(drawn: ArrayLike<number>): number
}

/**
 * A coefficient of any resample of pairs, or of whole clusters of pairs, worked out from it alone: ranks are taken within
 * the resample. Slower by far than the sums of {@link import('./resampling-units.ts').resamplingUnits}, which
 * serve Pearson's r only.
 *
 * @throws RangeError if x and y differ in length or contain a value that is not finite
 */
export function coefficientOfUnits(
  x: readonly number[],
  y: readonly number[],
  coefficient: CoefficientOf,
  clusters: readonly (string | number)[] = x.map((_, row) => row),
): CoefficientOfUnits {
  assertPairs(x, y)
  const rowsOf = [...Map.groupBy(x.keys(), (row) => clusters[row]!).values()]
  const ofUnits = (drawn: ArrayLike<number>) => {
    const rows = Array.from(drawn, (unit) => rowsOf[unit]!).flat()
    const { estimate } = coefficient(
      rows.map((row) => x[row]!),
      rows.map((row) => y[row]!),
    )
    return estimate ?? Number.NaN
  }
  return { units: rowsOf.length, ofUnits }
}

/** The bootstrap distribution of any coefficient, without the variances that a studentised interval needs. */
export function bootstrapCoefficient(
  { units, ofUnits }: CoefficientOfUnits,
  draw: Draw,
  resamples: number,
): BootstrapCorrelations {
  const drawn = Int32Array.from({ length: units }, (_, unit) => unit)
  const estimate = ofUnits(drawn)
  const replicates = new Float64Array(resamples)
  let kept = 0
  for (let resample = 0; resample < resamples; resample++) {
    draw(drawn)
    const value = ofUnits(drawn)
    if (!Number.isNaN(value)) replicates[kept++] = value
  }
  const variances = new Float64Array(0)
  return { estimate, replicates: replicates.subarray(0, kept), variances, dropped: resamples - kept }
}

/** The coefficient with each unit left out in turn. */
export function jackknifeCoefficient({ units, ofUnits }: CoefficientOfUnits): Float64Array {
  const all = Array.from({ length: units }, (_, unit) => unit)
  return Float64Array.from(all, (left) => ofUnits(all.filter((unit) => unit !== left)))
}
