import { fisherZInterval } from '../statistics/correlation/fisher-z.ts'
import { twoSidedPOfT } from '../statistics/distributions/student-t.ts'
import type { Comparison, ReplicationCriterion } from './criterion.ts'
import { probabilityMet } from './probability-met.ts'

/** How probable it is that a criterion is met by as many pairs as there are here. */
export interface CriterionPower {
  /** If the original's r is the correlation in the population; null where it is not known. */
  readonly ifOriginal: number | null
  /** If there is no correlation. */
  readonly ifNone: number | null
}

/** The power of a criterion, from the exact distribution of r; null where it cannot be judged. */
export function criterionPower(criterion: ReplicationCriterion, comparison: Comparison): CriterionPower {
  const { original, replication } = comparison
  if (criterion.judge(comparison).result === 'not-applicable' || !(replication.n >= 4))
    return { ifOriginal: null, ifNone: null }
  const met = criterion.isMet?.(comparison) ?? judgedBy(criterion, comparison)
  const known = original.r !== null && Math.abs(original.r) < 1 ? original.r : null
  const of = (rho: number) => probabilityMet(met, rho, replication.n, known === null ? [] : [known])
  return { ifOriginal: known === null ? null : of(known), ifNone: of(0) }
}

/** Whether another r of as many pairs would meet the criterion. */
function judgedBy(criterion: ReplicationCriterion, comparison: Comparison) {
  const { n } = comparison.replication
  return (r: number) => {
    const [low, high] = fisherZInterval(r, n, comparison.confidence)!
    const statistic = (r * Math.sqrt(n - 2)) / Math.sqrt(1 - r * r)
    const replication = { r, n, low, high, statistic, p: twoSidedPOfT(statistic, n - 2), reason: null }
    return criterion.judge({ ...comparison, replication }).result === 'met'
  }
}
