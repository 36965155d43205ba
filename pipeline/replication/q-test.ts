import { pooledCorrelation } from '../statistics/two-studies/pooled-correlation.ts'
import { fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

/**
 * Whether the two correlations differ significantly. With small samples, large differences may not be
 * significant.
 */
export const qTest = {
  id: 'q-test',
  title: 'Q test',
  metIf: 'the two correlations do not differ significantly',
  figures: 'statistic and p: Q with one degree of freedom; estimate: r here minus the original r',
  source: 'hedges-olkin-1985',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, replication }) => {
      const { q, qP } = pooledCorrelation([original, replication])!
      return judged(qP >= 1 - comparison.confidence, {
        estimate: replication.r - original.r,
        statistic: q,
        p: qP,
      })
    }),
} as const satisfies ReplicationCriterion
