import { INDICES } from '../../congruence/indices.ts'
import { indexCard } from './index-card.ts'
import { indexData } from './index-data.ts'
import { indexList } from './index-list.ts'
import { requestedIndex } from './requested-indices.ts'

/**
 * The output of `congruence indices`: the list of all indices or everything about one, as text for a terminal of this
 * width or as JSON.
 * @throws UsageError if the index does not exist
 */
export async function indicesOutput(
  { id, json }: { readonly id: string | null; readonly json: boolean },
  width: number,
): Promise<string> {
  const index = id === null ? null : requestedIndex(id)
  if (!json) return index === null ? indexList(width) : indexCard(index, width)
  const data = index === null ? await Promise.all(INDICES.map(indexData)) : await indexData(index)
  return JSON.stringify(data, null, 2)
}
