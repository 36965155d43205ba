import { claimedSign, judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

/**
 * Significant again, and in the same direction. A small new study misses true effects by this criterion more often
 * than not, so that failing it says little.
 */
export const significance = {
  id: 'significance',
  title: 'Significance',
  metIf: 'the correlation here is significant (two-sided) and has the claimed sign',
  figures: 'estimate, interval, t and two-sided p: the correlation here, t and p of the estimate that leads',
  source: null,
  judge({ original, found, confidence }) {
    if (found.r === null || found.p === null)
      return notApplicable(found.reason ?? 'there is no correlation here')
    if (original.direction === 'none')
      return notApplicable('the original claims no association, and no test can show that')
    const sign = claimedSign(original)
    const { r: estimate, low, high, statistic, p } = found
    const agrees = sign === null || Math.sign(estimate) === sign
    return judged(agrees && p < 1 - confidence, { estimate, low, high, statistic, p })
  },
} as const satisfies ReplicationCriterion
