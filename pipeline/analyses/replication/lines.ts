import { inTextCitation } from '../../document/references/in-text-citation.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicationRow } from './table.ts'

/**
 * How the study fares against each publication, a line for each: the direction where only that can be judged,
 * otherwise how many criteria are met.
 */
export function replicationLines(
  originals: readonly OriginalRow[],
  replication: readonly ReplicationRow[],
): string[] {
  return [...Map.groupBy(originals, ({ citation }) => citation)].map(([citation, ofSource]) => {
    const parts = ofSource.map((original) => summary(original, replication))
    const same = parts.every(({ says }) => says === parts[0]!.says)
    const says =
      same && (parts.length === 1 || ofSource.every(({ kind }) => kind === 'claim'))
        ? parts[0]!.says
        : parts.map(({ label, says }) => `${label}, ${says}`).join('; ')
    return `Replication of ${inTextCitation(citation)}: ${says}.`
  })
}

function summary({ original, r }: OriginalRow, replication: readonly ReplicationRow[]) {
  const own = replication.filter((row) => row.original === original)
  const judged = own.filter(({ result }) => result !== 'not-applicable')
  const met = judged.filter(({ result }) => result === 'met')
  const direction = judged.find(({ criterion }) => criterion === 'direction')
  if (judged.length === 0) return { label: original, says: 'cannot be judged' }
  if (r === null && direction)
    return {
      label: original,
      says: direction.result === 'met' ? 'direction as claimed' : 'direction not as claimed',
    }
  return { label: original, says: `${met.length} of ${judged.length} criteria met` }
}
