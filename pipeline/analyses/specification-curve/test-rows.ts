import { anyRow, type Exchange, withinBlocks } from '../../statistics/permutation/exchange.ts'
import { CURVE_STATISTICS, type CurveDirection } from '../../statistics/specification-curve/curve-summary.ts'
import { curveTests } from '../../statistics/specification-curve/curve-test.ts'
import type { PermutedCurves } from '../../statistics/specification-curve/permuted-curves.ts'
import type { SpecificationCurveRow } from './tests-table.ts'

type Name = SpecificationCurveRow['exchange']

/**
 * What changes places in each test; null where nothing can. Ratings of pairs of the same therapist always do where
 * therapists have several: any pairs changing places takes the pairs of a therapist for independent of each other.
 */
export function exchangesOf(
  therapists: readonly string[],
  withinTherapists: boolean,
): { readonly name: Name; readonly exchange: Exchange | null }[] {
  const among = { name: 'pairs' as const, exchange: therapists.length > 1 ? anyRow(therapists.length) : null }
  const canMove = new Set(therapists).size < therapists.length
  if (!canMove && !withinTherapists) return [among]
  return [among, { name: 'within-therapists', exchange: canMove ? withinBlocks(therapists) : null }]
}

/** A row for each number that sums up the curve, with its test or the reason why there is none. */
export function curveTestRows({
  name,
  direction,
  specifications,
  observed,
  curves,
}: {
  readonly name: Name
  readonly direction: CurveDirection
  readonly specifications: number
  readonly observed: readonly number[]
  readonly curves: readonly PermutedCurves[]
}): SpecificationCurveRow[] {
  const size = CURVE_STATISTICS.length
  const permutations = curves.reduce((sum, { summaries }) => sum + summaries.length / size, 0)
  const tests = permutations > 0 ? curveTests(observed, curves, direction) : []
  const why =
    specifications === 0
      ? 'no specification has a coefficient'
      : 'no therapist has two clients: nothing can change places'
  return CURVE_STATISTICS.map((statistic, k): SpecificationCurveRow => {
    const test = tests[k]
    return {
      exchange: name,
      statistic,
      direction,
      specifications,
      value: specifications === 0 ? null : observed[k]!,
      null_median: test?.nullMedian ?? null,
      permutations,
      p: test?.p ?? null,
      monte_carlo_se: test?.monteCarloSe ?? null,
      reason: test ? null : why,
    }
  })
}
