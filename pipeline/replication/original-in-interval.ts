import { judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

/** Whether the new interval holds the original estimate. A wide interval holds nearly everything. */
export const originalInInterval = {
  id: 'original-in-interval',
  title: 'Original inside the new interval',
  metIf: 'the confidence interval of the correlation here contains the original r',
  figures: 'estimate: the original r; interval: of r here',
  source: null,
  judge({ original, found }) {
    const { low, high } = found
    if (found.r === null) return notApplicable(found.reason ?? 'there is no correlation here')
    if (original.r === null) return notApplicable(`the original r is not known: ${original.reason}`)
    if (low === null || high === null) return notApplicable('there is no interval here')
    return judged(low <= original.r && original.r <= high, { estimate: original.r, low, high })
  },
} as const satisfies ReplicationCriterion
