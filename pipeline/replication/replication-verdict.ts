import { significanceLevel } from '../statistics/distributions/significance-level.ts'
import { smallTelescopes } from '../statistics/two-studies/small-telescopes.ts'
import { type Comparison, claimedSign, directionOf } from './criterion.ts'

export const REPLICATION_VERDICTS = ['consistent', 'inconclusive', 'inconsistent'] as const

/** What a comparison as a whole says, and why, as a phrase. */
export interface ReplicationVerdict {
  readonly verdict: (typeof REPLICATION_VERDICTS)[number]
  readonly because: string
}

/** The level of the small telescopes, as their source has it. */
const TELESCOPES = 0.05

/**
 * Whether the result here is consistent with a published one, in three words: never a count of criteria, several of
 * which are met the more easily, the smaller the new sample.
 *
 * Inconsistent: significant in the other direction, or significantly smaller than the original sample could detect
 * (small telescopes), or not significant with an interval that leaves the original r out. Consistent: significant in
 * the original's direction and not inconsistent. Inconclusive: everything else, so that a small sample that finds
 * nothing shows nothing. Null where no r is known here, or the original has neither an r nor a claim.
 */
export function replicationVerdict(comparison: Comparison): ReplicationVerdict | null {
  const { original, replication, confidence } = comparison
  const { r, low, high, p } = replication
  if (r === null || p === null) return null
  const isSignificant = p < significanceLevel(confidence)
  const apart =
    original.r !== null && low !== null && high !== null && (original.r < low || original.r > high)
  if (original.direction === 'none') return againstNone(isSignificant, apart)
  const sign = claimedSign(original)
  if (sign === null && original.r === null) return null
  const direction = directionOf(r)
  const same = sign !== null && direction === sign
  const where =
    direction === null ? 'without direction' : same ? 'in the same direction' : 'in the opposite direction'
  if (sign !== null && isSignificant && direction === -sign)
    return { verdict: 'inconsistent', because: 'significant in the opposite direction' }
  if (isSmaller(comparison))
    return { verdict: 'inconsistent', because: 'significantly smaller than the original sample could detect' }
  if (isSignificant && same) {
    const size = Math.abs(r) < Math.abs(original.r ?? 0) ? 'smaller' : 'larger'
    const but = apart ? `, but ${size} than the original` : ''
    return { verdict: 'consistent', because: `in the same direction and significant${but}` }
  }
  if (apart)
    return {
      verdict: 'inconsistent',
      because: 'not significant, and its interval leaves the original correlation out',
    }
  return { verdict: 'inconclusive', because: `${where}, not significant` }
}

function againstNone(isSignificant: boolean, apart: boolean): ReplicationVerdict {
  if (isSignificant) return { verdict: 'inconsistent', because: 'significant where none was claimed' }
  if (apart)
    return {
      verdict: 'inconsistent',
      because: 'its interval leaves the original correlation out',
    }
  return { verdict: 'inconclusive', because: 'not significant, which does not show that there is none' }
}

/** Whether r here is significantly smaller than the original sample could detect. */
function isSmaller({ original, replication }: Comparison): boolean {
  const { r, n } = original
  if (r === null || r === 0 || n === null || n < 4 || Math.abs(r) > 1) return false
  const { p } = smallTelescopes(r, n, replication.r!, replication.n)
  return p !== null && p < TELESCOPES
}
