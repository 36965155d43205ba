import { correlationOfTau } from '../correlation/correlation-of-tau.ts'
import { correlationZ } from '../correlation/correlation-z.ts'
import { nodesFor } from '../correlation/ordered-concordance.ts'
import { correlationOfSums } from '../resampling/resampling-units.ts'
import { type CurvePairs, sumsFromPairs } from './curve-pairs.ts'
import { isWorthTable, type Sample, samplesOf } from './curve-samples.ts'
import { type CurveSums, noSums } from './curve-sums.ts'
import { type CurveTable, fillTable, sumsFromTable } from './curve-table.ts'
import { kendallZ, spearmanZ } from './rank-test-z.ts'
import { fillSample, type OutcomeSample, outcomeSample } from './ranked-outcome.ts'
import type { CurveData, Specification } from './specification.ts'

/** What every specification gives, in their order; NaN where a coefficient is undefined. */
export interface CurveValues {
  /** On the scale of r: Kendall's tau as {@link correlationOfTau}. */
  readonly estimates: Float64Array
  /** The test of each as a normal deviate with its sign. */
  readonly z: Float64Array
}

/**
 * All specifications of a curve at once, for any permutation of the outcomes: whole rows of outcomes stand with
 * other pairs, while predictors and subsets stay. Everything that a permutation leaves as it is (orders, groups of
 * ties, ranks over complete data) is worked out beforehand.
 *
 * @returns a function that fills `values`, given the pair with which each row of outcomes stands
 */
export function curveEvaluator(
  data: CurveData,
  specifications: readonly Specification[],
): (placeOf: Int32Array, values: CurveValues) => void {
  const n = data.outcomes[0]?.length ?? 0
  const samples = samplesOf(data, specifications)
  const sample = outcomeSample(n)
  const rowAt = new Int32Array(n)
  const space: Space = {
    own: new Int32Array(n),
    ends: new Int32Array(n),
    tree: new Int32Array(nodesFor(n)),
    cells: new Int32Array(
      Math.max(0, ...samples.map(({ counts, outcome }) => counts.distinct * outcome.distinct)),
    ),
    passed: new Float64Array(n),
    sums: noSums(),
  }
  return (placeOf, values) => {
    values.estimates.fill(Number.NaN)
    values.z.fill(Number.NaN)
    for (let row = 0; row < n; row++) rowAt[placeOf[row]!] = row
    for (const { outcome, pairs, predictors, counts } of samples) {
      fillSample(sample, outcome, pairs, rowAt)
      if (sample.n < 3 || sample.ties.pairs === pairsOf(sample.n)) continue
      if (counts.predictors > 0) fillTable(sample, pairs, counts, space)
      for (const predictor of predictors) correlate(sample, predictor, space, values)
    }
  }
}

interface Space extends CurveTable, CurvePairs {
  readonly sums: CurveSums
}

const pairsOf = (n: number) => (n * (n - 1)) / 2

/** The coefficients of one predictor with the outcome in this sample. */
function correlate(
  sample: OutcomeSample,
  { ranked, slots, first }: Sample['predictors'][number],
  space: Space,
  { estimates, z }: CurveValues,
): void {
  const { n, ties } = sample
  const { sums } = space
  const { pearson, spearman, kendall } = slots
  if (isWorthTable(ranked, slots, sample, n)) sumsFromTable(sample, ranked, first, space, sums)
  else sumsFromPairs(sample, ranked, kendall >= 0, space, sums)
  const tiesInX = sums.ties
  if (tiesInX.pairs === pairsOf(n)) return
  if (pearson >= 0) {
    const r = correlationOfSums(n, sums.u, sample.sum, sums.uu, sample.squares, sums.uv)
    estimates[pearson] = r
    z[pearson] = correlationZ(r, n - 2)
  }
  if (spearman >= 0) {
    const cubes = n * (n * n - 1)
    const spread = Math.sqrt((cubes - tiesInX.cubes) * (cubes - ties.cubes))
    const rho = (3 * sums.products - 3 * n * (n + 1) * (n + 1)) / spread
    estimates[spearman] = rho
    z[spearman] = spearmanZ(rho, n, tiesInX.pairs + ties.pairs > 0)
  }
  if (kendall >= 0) {
    const tau = sums.s / Math.sqrt((pairsOf(n) - tiesInX.pairs) * (pairsOf(n) - ties.pairs))
    estimates[kendall] = correlationOfTau(tau)
    z[kendall] = kendallZ(sums.s, n, tiesInX, ties)
  }
}
