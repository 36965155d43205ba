import { inTextCitation } from '../../document/references/in-text-citation.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicationSummaryRow } from './summary-table.ts'

/** How the study fares against each publication, a line for each: consistent, inconclusive or inconsistent, and why. */
export function replicationLines(
  originals: readonly OriginalRow[],
  summaries: readonly ReplicationSummaryRow[],
): string[] {
  return [...Map.groupBy(originals, ({ citation }) => citation)].map(([citation, ofSource]) => {
    const parts = ofSource.map(({ original }) => {
      const row = summaries.find((it) => it.original === original)
      const says = !row?.verdict ? 'cannot be judged' : `${row.verdict} (${row.because})`
      return { label: original, says }
    })
    const same = parts.every(({ says }) => says === parts[0]!.says)
    const says =
      same && (parts.length === 1 || ofSource.every(({ kind }) => kind === 'claim'))
        ? parts[0]!.says
        : parts.map(({ label, says }) => `${label}, ${says}`).join('; ')
    return `Replication of ${inTextCitation(citation)}: ${says}.`
  })
}
