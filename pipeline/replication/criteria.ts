import { bayesCriterion } from './bayes-criterion.ts'
import { claimedDirection } from './claimed-direction.ts'
import type { ReplicationCriterion } from './criterion.ts'
import { originalInInterval } from './original-in-interval.ts'
import { pooledFixed, pooledRandom } from './pooled-estimate.ts'
import { predictionInterval } from './prediction-interval.ts'
import { qTest } from './q-test.ts'
import { significance } from './significance.ts'
import { telescopes } from './telescopes.ts'

/** The criteria for judging a replication, in the order of the report. No single one is decisive. */
export const CRITERIA = [
  claimedDirection,
  significance,
  originalInInterval,
  predictionInterval,
  telescopes,
  bayesCriterion,
  qTest,
  pooledFixed,
  pooledRandom,
] as const satisfies readonly ReplicationCriterion[]

export type CriterionId = (typeof CRITERIA)[number]['id']

export const CRITERION_IDS: readonly CriterionId[] = CRITERIA.map(({ id }) => id)

/** @throws RangeError if there is no such criterion */
export function criterionNamed(id: string): ReplicationCriterion {
  const criterion = CRITERIA.find((each) => each.id === id)
  if (!criterion) throw new RangeError(`no such replication criterion: ${id}`)
  return criterion
}
