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
