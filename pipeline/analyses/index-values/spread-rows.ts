import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import { decomposition } from '../../statistics/pairing/decomposition.ts'
import type { Combinations } from './combinations.ts'
import type { SpreadRow } from './spread-table.ts'
import type { IndexValues } from './values-of-indices.ts'

/** Mean and spread of each index over all combinations of the people of the sample, beside that of their pairs. */
export function spreadRows(combinations: readonly Combinations[], valuesOf: IndexValues): SpreadRow[] {
  return combinations.map(({ index, kinds, reason }) => {
    const { n, sd } = distributionSummary(valuesOf(index.id))
    const found = kinds === null ? null : decomposition(kinds)
    const of = found && Math.sqrt(found.variances.client + found.variances.therapist + found.variances.unique)
    return {
      index: index.id,
      n,
      sd,
      combinations_mean: found?.grand ?? null,
      combinations_sd: of,
      reason,
      sd_ratio: sd === null || !of ? null : sd / of,
    }
  })
}
