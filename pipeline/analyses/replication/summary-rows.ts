import { replicationVerdict } from '../../replication/replication-verdict.ts'
import type { AsIndependentPairs } from '../as-independent-pairs.ts'
import { foundHere } from './found-here.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'
import type { ReplicationSummaryRow } from './summary-table.ts'

/** One word for each published result, whatever criteria are declared. */
export function summaryRows(
  originals: readonly OriginalRow[],
  estimates: readonly AsIndependentPairs[],
  study: ReplicatingStudy,
): ReplicationSummaryRow[] {
  return originals.map((row) => {
    const { original, index, outcome } = row
    const { estimator, pairs, comparison } = foundHere(row, estimates, study)
    const { r, n, low, high, p, reason } = comparison.replication
    const said = replicationVerdict(comparison)
    return {
      ...{ original, index, outcome, estimator, n: pairs },
      effective_n: r === null ? null : n,
      ...{ r, low, high, p },
      verdict: said?.verdict ?? null,
      because: said?.because ?? null,
      reason: said === null ? (reason ?? 'neither its correlation nor what it claims is known') : null,
    }
  })
}
