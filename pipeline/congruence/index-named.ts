import type { CongruenceIndex } from './congruence-index.ts'
import { INDICES } from './indices.ts'

/**
 * The index with this key.
 * @throws RangeError if there is none
 */
export function indexNamed(id: string): CongruenceIndex {
  const index = INDICES.find((candidate) => candidate.id === id)
  if (!index) throw new RangeError(`no such congruence index: ${id}`)
  return index
}

/**
 * The factor by which the values of an index are multiplied so that more is more congruent: -1 for a
 * distance.
 */
export function towardsCongruence({ direction }: Pick<CongruenceIndex, 'direction'>): 1 | -1 {
  return direction === 'distance' ? -1 : 1
}
