import { derivedCorrelation } from '../../replication/derived-correlation.ts'
import { figureChecks } from '../../replication/figure-checks.ts'
import { scaleChecks } from '../../replication/scale-checks.ts'
import type { ConsistencyRow } from './consistency-table.ts'
import type { ReplicatingStudy } from './settings.ts'

/** Every check of every figure typed from a publication. */
export function consistencyRows({ original }: ReplicatingStudy): ConsistencyRow[] {
  return (original?.results ?? []).flatMap((result) => {
    const { n } = derivedCorrelation(result)
    const ofScales = result.scales.flatMap((scale) => scaleChecks(scale, n))
    return [...figureChecks(result), ...ofScales].map((check) => ({ original: result.label, ...check }))
  })
}
