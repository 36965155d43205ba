import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { INDICES } from '../../congruence/indices.ts'
import { nearestName } from '../../sentences/wording.ts'
import { UsageError } from '../usage-error.ts'

const needsSample = (index: CongruenceIndex) => index.basis === 'profile' && index.needsNorms === true

/**
 * The indices with these keys, in this order, each once.
 * @throws UsageError if no key is given, a key is unknown, or an index needs the mean profiles of a sample
 */
export function namedIndices(ids: readonly string[]): CongruenceIndex[] {
  if (ids.length === 0)
    throw new UsageError('--indices does not name an index. Write, for example: --indices c-index,iachan-m')
  return [...new Set(ids)].map((id) => {
    const index = INDICES.find((candidate) => candidate.id === id)
    if (!index) {
      const near = nearestName(
        id,
        INDICES.map((known) => known.id),
      )
      const hint = near === null ? '' : ` Did you mean ${near}?`
      const known = INDICES.filter((each) => !needsSample(each)).map((each) => each.id)
      throw new UsageError(`There is no index ${id}.${hint} Known indices: ${known.join(', ')}.`)
    }
    if (needsSample(index)) {
      throw new UsageError(
        `${id} compares each pair with the mean profiles of a sample, which a list of pairs does not have. ` +
          'Name it under indices in a study.yaml and use congruence run.',
      )
    }
    return index
  })
}

/** All indices that the columns allow: code indices always, profile indices if both people have scores. */
export function allowedIndices(haveScores: boolean): CongruenceIndex[] {
  return INDICES.filter((index) => (index.basis === 'code' || haveScores) && !needsSample(index))
}
