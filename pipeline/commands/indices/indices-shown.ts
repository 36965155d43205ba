import { INDICES } from '../../congruence/indices.ts'
import { indexAsked } from './index-asked.ts'
import { indexCard } from './index-card.ts'
import { indexDescribed } from './index-described.ts'
import { indexList } from './index-list.ts'

/**
 * What `congruence indices` prints: the list of all indices or, of one id, everything about it; as text for a
 * terminal of this width or as JSON.
 * @throws UsageError if there is no such index
 */
export async function indicesShown(
  { id, json }: { readonly id: string | null; readonly json: boolean },
  width: number,
): Promise<string> {
  const index = id === null ? null : indexAsked(id)
  if (!json) return index === null ? indexList(width) : indexCard(index, width)
  const shown = index === null ? await Promise.all(INDICES.map(indexDescribed)) : await indexDescribed(index)
  return JSON.stringify(shown, null, 2)
}
