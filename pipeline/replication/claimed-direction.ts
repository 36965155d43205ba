import { claimedSign, directionOf, judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

/**
 * The weakest criterion, and the only one for a claim without figures: the sign. It is met by chance half the
 * time.
 */
export const claimedDirection = {
  id: 'direction',
  title: 'Direction',
  metIf: 'the correlation here has the sign that was claimed',
  figures: 'estimate: r here',
  source: null,
  judge({ original, replication }) {
    if (replication.r === null) return notApplicable(replication.reason ?? 'there is no correlation here')
    if (original.direction === 'none') return notApplicable('the original claims no association')
    const sign = claimedSign(original)
    if (sign === null) return notApplicable('no direction was claimed')
    const direction = directionOf(replication.r)
    if (direction === null) return notApplicable('the correlation here is .00 and has no direction')
    return judged(direction === sign, { estimate: replication.r })
  },
} as const satisfies ReplicationCriterion
