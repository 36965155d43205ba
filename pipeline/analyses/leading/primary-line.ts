import type { PairPoint } from '../../charts/scatter/coincident-pairs.ts'
import type { Drawn } from './table.ts'

/** A straight line. */
interface Line {
  readonly intercept: number
  readonly slope: number
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The line of the estimate that leads for the primary hypothesis; null where no estimate leads, or where it is one of
 * ranks, which are no straight line in these units.
 */
export function primaryLine(
  { study, leading, mixedModels }: Drawn,
  points: readonly PairPoint[],
): Line | null {
  const { index, outcome, method } = study.hypothesis
  const row = leading.find((it) => it.index === index && it.outcome === outcome)!
  if (method !== 'pearson' || row.slope === null) return null
  if (row.estimator === 'correlation')
    return {
      slope: row.slope,
      intercept: meanOf(points.map(({ y }) => y)) - row.slope * meanOf(points.map(({ x }) => x)),
    }
  const intercept = mixedModels.find(
    (it) =>
      it.index === index && it.outcome === outcome && it.model === 'congruence' && it.term === 'intercept',
  )?.estimate
  return intercept == null ? null : { intercept, slope: row.slope }
}
