import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { INDICES } from '../../congruence/indices.ts'
import { nearestName } from '../../sentences/wording.ts'
import { UsageError } from '../usage-error.ts'

const needsSample = (index: CongruenceIndex) => index.basis === 'profile' && index.needsNorms === true

/**
 * The indices of these keys in this order, each once.
 * @throws UsageError if none is named, if there is no such index, or if one compares with a sample that a list of pairs is not
 */
export function chosenIndices(ids: readonly string[]): CongruenceIndex[] {
  if (ids.length === 0)
    throw new UsageError('--indices names no index. For example: --indices c-index,iachan-m')
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
        `${id} compares each pair with the mean profiles of a sample, and a list of pairs is no sample. ` +
          'Name it under indices in a study.yaml and use congruence run.',
      )
    }
    return index
  })
}

/** Every index that columns allow: those of codes always, those of profiles if both people have scores. */
export function allowedIndices(haveScores: boolean): CongruenceIndex[] {
  return INDICES.filter((index) => (index.basis === 'code' || haveScores) && !needsSample(index))
}
