import { replicationInterval } from '../statistics/two-studies/replication-interval.ts'
import { fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

/**
 * Whether the new r lies in the range that the original predicts for a sample of this size. The range is wide
 * for small samples.
 */
export const predictionInterval = {
  id: 'prediction-interval',
  title: 'Prediction interval',
  metIf: 'the correlation here lies in the interval that the original predicts for a sample of this size',
  figures: 'estimate: r here; interval: predicted by the original',
  source: 'patil-peng-leek-2016',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, replication }) => {
      const [low, high] = replicationInterval(original.r, original.n, replication.n, comparison.confidence)!
      return judged(low <= replication.r && replication.r <= high, { estimate: replication.r, low, high })
    }),
} as const satisfies ReplicationCriterion
