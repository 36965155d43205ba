import { groupOf } from '../../commands/explain/explained-pair.ts'
import { INDICES } from '../../congruence/indices.ts'

/** The indices that two people can have: those that compare them with a sample are left out. */
export const EXPLAINABLE = INDICES.filter((index) => index.basis === 'code' || !index.needsNorms).map(
  (index) => ({
    index,
    group: groupOf(index),
  }),
)
