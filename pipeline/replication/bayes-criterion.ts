import { lnReplicationBayesFactor } from '../statistics/two-studies/replication-bayes-factor.ts'
import { fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

/** How many times likelier the new data are if the original is right than if there is no correlation. */
export const bayesCriterion = {
  id: 'replication-bayes-factor',
  title: 'Replication Bayes factor',
  metIf:
    'the data here are at least this many times likelier under the original’s posterior than under 0, and the two correlations have the same sign',
  figures:
    'statistic: natural logarithm of the Bayes factor; low: natural logarithm of the required Bayes factor',
  source: 'wagenmakers-verhagen-ly-2016',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, replication }) => {
      const ln = lnReplicationBayesFactor(original.r, original.n, replication.r, replication.n)!
      const required = Math.log(comparison.bayesFactor)
      // A large study can be less unlikely under a wide posterior on the other side of 0 than under exactly 0.
      const isSameSide = original.r * replication.r > 0
      return judged(isSameSide && ln >= required, { statistic: ln, low: required })
    }),
} as const satisfies ReplicationCriterion
