import {
  anyRow,
  type Exchange,
  everyArrangement,
  withinBlocks,
} from '../../statistics/permutation/exchange.ts'
import { CURVE_STATISTICS, type CurveDirection } from '../../statistics/specification-curve/curve-summary.ts'
import { curveTests } from '../../statistics/specification-curve/curve-test.ts'
import type { PermutedCurves } from '../../statistics/specification-curve/permuted-curves.ts'
import { isNested } from '../nested-pairs.ts'
import type { SpecificationCurveRow } from './tests-table.ts'

/** What changes places in the test of the curve. */
export interface CurveExchange {
  readonly name: SpecificationCurveRow['exchange']
  readonly exchange: Exchange
}

/**
 * Ratings of pairs of the same therapist change places wherever therapists have several: any pairs changing places takes
 * the pairs of a therapist for independent of each other.
 */
export function exchangeOf(therapists: readonly string[]): CurveExchange {
  return isNested(therapists)
    ? { name: 'within-therapists', exchange: withinBlocks(therapists) }
    : { name: 'pairs', exchange: anyRow(therapists.length) }
}

/** A row for each number that sums up the curve, with its test or the reason why there is none. */
export function curveTestRows({
  exchange: { name, exchange },
  direction,
  specifications,
  observed,
  curves,
}: {
  readonly exchange: CurveExchange
  readonly direction: CurveDirection
  readonly specifications: number
  readonly observed: readonly number[]
  readonly curves: readonly PermutedCurves[]
}): SpecificationCurveRow[] {
  const size = CURVE_STATISTICS.length
  const permutations = curves.reduce((sum, { summaries }) => sum + summaries.length / size, 0)
  const tests = permutations > 0 ? curveTests(observed, curves, direction) : []
  return CURVE_STATISTICS.map((statistic, k): SpecificationCurveRow => {
    const test = tests[k]
    return {
      exchange: name,
      statistic,
      direction,
      specifications,
      value: specifications === 0 ? null : observed[k]!,
      null_median: test?.nullMedian ?? null,
      null_median_se: test?.nullMedianSe ?? null,
      orders: String(everyArrangement(exchange)),
      permutations,
      p: test?.p ?? null,
      p_opposite: test?.pOpposite ?? null,
      monte_carlo_se: test?.monteCarloSe ?? null,
      reason: test ? null : 'no specification has a coefficient',
    }
  })
}
