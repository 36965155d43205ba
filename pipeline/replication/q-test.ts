import { pooledCorrelation } from '../statistics/two-studies/pooled-correlation.ts'
import { fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

/** Whether the two correlations differ by more than chance. Small samples hide large differences. */
export const qTest = {
  id: 'q-test',
  title: 'Q test',
  metIf: 'the two correlations do not differ significantly',
  figures: 'statistic and p: Q with one degree of freedom; estimate: r here minus the original r',
  source: 'hedges-olkin-1985',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, found }) => {
      const { q, qP } = pooledCorrelation([original, found])!
      return judged(qP >= 1 - comparison.confidence, {
        estimate: found.r - original.r,
        statistic: q,
        p: qP,
      })
    }),
} as const satisfies ReplicationCriterion
