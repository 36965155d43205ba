import type { Hypothesis } from '../hypotheses.ts'
import type { MatchPartRow } from './parts-table.ts'

/** A part as a verdict sees it; null where it has no coefficient. */
type Tested = Pick<MatchPartRow, 'estimate' | 'p'> | null

/**
 * What of a hypothesis about congruence is match. Only the part that is unique to the pair speaks for it; typicalities of
 * client and therapist, tested two-sided, are main effects whatever their sign.
 */
export function matchVerdict(
  { client, therapist, unique }: Readonly<Record<'client' | 'therapist' | 'unique', Tested>>,
  direction: Hypothesis['direction'],
  alpha: number,
): NonNullable<MatchPartRow['verdict']> {
  if (unique === null || unique.estimate === null || unique.p === null) return 'not-tested'
  const isMainEffect = [client, therapist].some((part) => part !== null && part.p !== null && part.p < alpha)
  if (unique.p >= alpha) return isMainEffect ? 'main-effect' : 'neither'
  const sign = unique.estimate > 0 ? 'positive' : 'negative'
  if (direction !== 'either' && sign !== direction) return 'opposite'
  return isMainEffect ? 'both' : 'match'
}
