import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { INDICES } from '../../congruence/indices.ts'
import { nearestName } from '../../sentences/wording.ts'
import { UsageError } from '../usage-error.ts'

/**
 * The index with this key.
 * @throws UsageError if it does not exist, with the nearest key
 */
export function requestedIndex(id: string): CongruenceIndex {
  const ids = INDICES.map((index) => index.id)
  const index = INDICES.find((candidate) => candidate.id === id.trim().toLowerCase())
  if (index) return index
  const near = nearestName(id, ids)
  const meant = near === null ? '' : ` Did you mean ${near}?`
  throw new UsageError(`There is no index ${JSON.stringify(id)}.${meant} congruence indices lists them all.`)
}

/**
 * The indices of a list such as `c-index,iachan-m`, in the order of INDICES; all for null.
 * @throws UsageError if one of them does not exist, or the list is empty
 */
export function requestedIndices(list: string | null): readonly CongruenceIndex[] {
  if (list === null) return INDICES
  const ids = list.split(/[\s,]+/).filter((id) => id !== '')
  if (ids.length === 0) throw new UsageError('Write --indices with the keys of indices, such as c-index,n3.')
  const requested = ids.map(requestedIndex)
  return INDICES.filter((index) => requested.includes(index))
}
