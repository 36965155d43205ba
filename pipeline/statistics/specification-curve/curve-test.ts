import { quantile } from '../description/quantile.ts'
import { CURVE_STATISTICS, type CurveStatistic } from './curve-summary.ts'
import type { PermutedCurves } from './permuted-curves.ts'

/** Summaries this close count as equal: curves that differ only in rounding are ties. */
const EQUAL = 1e-9

/** One number of a whole curve against the same number of permuted data. */
export interface CurveTest {
  readonly statistic: CurveStatistic
  readonly value: number
  /** The middle of its values over the permutations. */
  readonly nullMedian: number
  readonly p: number
  /** Standard error of p from drawing permutations at random. */
  readonly monteCarloSe: number
}

/** What the estimate at one place of the sorted curve is over the permutations. */
export interface CurveBand {
  readonly low: number
  readonly median: number
  readonly high: number
}

/**
 * Permutation test of a whole specification curve: how often is the curve of permuted data at least as far in the
 * direction of the hypothesis? One p for each of the four numbers of {@link CURVE_STATISTICS}, (count + 1)/(B + 1).
 *
 * One test of the whole curve needs no correction for the number of specifications; that the four numbers are four
 * tests is for the reader to bear in mind. Permutations without any defined specification do not count.
 *
 * @source Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human
 * Behaviour, 4(11), 1208-1214. https://doi.org/10.1038/s41562-020-0912-z
 */
export function curveTests(observed: readonly number[], blocks: readonly PermutedCurves[]): CurveTest[] {
  return CURVE_STATISTICS.map((statistic, k) => {
    const value = observed[k]!
    const permuted = Float64Array.from(
      blocks.flatMap(({ summaries }) => [
        ...summaries.filter((it, i) => i % CURVE_STATISTICS.length === k && !Number.isNaN(it)),
      ]),
    ).sort()
    const asFar = permuted.reduce((count, other) => count + (other >= value - EQUAL ? 1 : 0), 0)
    const p = (asFar + 1) / (permuted.length + 1)
    const monteCarloSe = Math.sqrt((p * (1 - p)) / permuted.length)
    return { statistic, value, nullMedian: quantile(permuted, 0.5), p, monteCarloSe }
  })
}

/** The middle and the middle `level` of the permuted curves at each of their `n` places. */
export function curveBand(blocks: readonly PermutedCurves[], n: number, level: number): CurveBand[] {
  const curves = blocks.reduce((sum, { sorted }) => sum + sorted.length / n, 0)
  const own = new Float64Array(curves)
  return Array.from({ length: n }, (_, place) => {
    let i = 0
    for (const { sorted } of blocks) {
      for (let at = place; at < sorted.length; at += n) own[i++] = sorted[at]!
    }
    own.sort()
    while (i > 0 && Number.isNaN(own[i - 1])) i--
    const defined = own.subarray(0, i)
    const at = (share: number) => quantile(defined, share)
    return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2) }
  })
}
