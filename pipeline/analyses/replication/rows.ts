import { criterionNamed } from '../../replication/criteria.ts'
import { criterionPower } from '../../replication/criterion-power.ts'
import type { AsIndependentPairs } from '../as-independent-pairs.ts'
import { foundHere } from './found-here.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'
import type { ReplicationRow } from './table.ts'

/** Every published result judged by every declared criterion, with the power of each. */
export function replicationRows(
  originals: readonly OriginalRow[],
  estimates: readonly AsIndependentPairs[],
  study: ReplicatingStudy,
): ReplicationRow[] {
  return originals.flatMap((row) => {
    const { original, index, outcome } = row
    const { pairs, comparison } = foundHere(row, estimates, study)
    return [...new Set(study.replication.criteria)].map((id): ReplicationRow => {
      const criterion = criterionNamed(id)
      const { ifOriginal, ifNone } = criterionPower(criterion, comparison)
      return {
        original,
        criterion: id,
        index,
        outcome,
        n: pairs,
        effective_n: comparison.replication.r === null ? null : comparison.replication.n,
        ...criterion.judge(comparison),
        met_if_original: ifOriginal,
        met_if_none: ifNone,
      }
    })
  })
}
