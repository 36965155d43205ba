import { judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

/** Whether the new interval contains the original estimate. A wide interval contains nearly every value. */
export const originalInInterval = {
  id: 'original-in-interval',
  title: 'Original inside the new interval',
  metIf: 'the confidence interval of the correlation here contains the original r',
  figures: 'estimate: the original r; interval: of r here',
  source: null,
  judge({ original, replication }) {
    const { low, high } = replication
    if (replication.r === null) return notApplicable(replication.reason ?? 'there is no correlation here')
    if (original.r === null) return notApplicable(`the original r is not known: ${original.reason}`)
    if (low === null || high === null) return notApplicable('there is no interval here')
    return judged(low <= original.r && original.r <= high, { estimate: original.r, low, high })
  },
} as const satisfies ReplicationCriterion
