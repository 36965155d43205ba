import { quantile } from '../description/quantile.ts'
import { quantileError } from '../resampling/quantile-error.ts'
import { CURVE_STATISTICS, type CurveDirection, type CurveStatistic } from './curve-summary.ts'
import type { PermutedCurves } from './permuted-curves.ts'

/** Summaries this close count as equal: curves that differ only in rounding are ties. */
const EQUAL = 1e-9

/** With a sign even if no direction was declared. */
const SIGNED: readonly CurveStatistic[] = ['median_estimate', 'stouffer_z']

/** One number of a whole curve against the same number of permuted data. */
export interface CurveTest {
  readonly statistic: CurveStatistic
  readonly value: number
  /** The middle of its values over the permutations. */
  readonly nullMedian: number
  /** Its standard error from drawing permutations at random. */
  readonly nullMedianSe: number
  readonly p: number
  /** The p of the other direction, should the curve lie there; null without a direction, where p counts both. */
  readonly pOpposite: number | null
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
 * A curve of ratings that change places within clusters does not lie around 0 (the median of the example is then
 * about .2), so nothing is measured from 0: with a direction p counts the curves as far in it as that of the data,
 * wherever they lie; with `either` the p of median and Stouffer's z is twice the smaller of both sides.
 *
 * One test of the whole curve needs no correction for the number of specifications; that the four numbers are four
 * tests is for the reader to bear in mind. Permutations without any defined specification do not count.
 *
 * @source Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human
 * Behaviour, 4(11), 1208-1214. https://doi.org/10.1038/s41562-020-0912-z
 */
export function curveTests(
  observed: readonly number[],
  blocks: readonly PermutedCurves[],
  direction: CurveDirection = 'positive',
): CurveTest[] {
  return CURVE_STATISTICS.map((statistic, k) => {
    const value = observed[k]!
    const permuted = Float64Array.from(
      blocks.flatMap(({ summaries }) => [
        ...summaries.filter((it, i) => i % CURVE_STATISTICS.length === k && !Number.isNaN(it)),
      ]),
    ).sort()
    const high = permuted.reduce((count, other) => count + (other >= value - EQUAL ? 1 : 0), 0)
    const low = permuted.reduce((count, other) => count + (other <= value + EQUAL ? 1 : 0), 0)
    const sides = direction === 'either' && SIGNED.includes(statistic) ? 2 : 1
    const one = ((sides === 2 ? Math.min(high, low) : high) + 1) / (permuted.length + 1)
    const monteCarloSe = sides * Math.sqrt((one * (1 - one)) / permuted.length)
    const nullMedian = quantile(permuted, 0.5)
    const nullMedianSe = quantileError(permuted, 0.5, 7)
    const pOpposite = direction === 'either' ? null : (low + 1) / (permuted.length + 1)
    const p = Math.min(1, sides * one)
    return { statistic, value, nullMedian, nullMedianSe, p, pOpposite, monteCarloSe }
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
