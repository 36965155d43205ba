import { significanceLevel } from '../statistics/distributions/significance-level.ts'
import { claimedSign, judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

/**
 * Significant and in the same direction. A small new study often misses true effects by this criterion, so
 * that failing it is weak evidence.
 */
export const significance = {
  id: 'significance',
  title: 'Significance',
  metIf: 'the correlation here is significant (two-sided) and has the claimed sign',
  figures: 'estimate, interval, t and two-sided p: the correlation here, t and p of the estimate that leads',
  source: null,
  judge({ original, replication, confidence }) {
    if (replication.r === null || replication.p === null)
      return notApplicable(replication.reason ?? 'there is no correlation here')
    if (original.direction === 'none')
      return notApplicable('the original claims no association, which no significance test can show')
    const sign = claimedSign(original)
    const { r: estimate, low, high, statistic, p } = replication
    const agrees = sign === null || Math.sign(estimate) === sign
    return judged(agrees && p < significanceLevel(confidence), { estimate, low, high, statistic, p })
  },
} as const satisfies ReplicationCriterion
