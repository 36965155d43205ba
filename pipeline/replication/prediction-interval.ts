import { replicationInterval } from '../statistics/two-studies/replication-interval.ts'
import { fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

/** Whether the new r lies where the original lets a sample of this size expect it. Small samples expect a wide range. */
export const predictionInterval = {
  id: 'prediction-interval',
  title: 'Prediction interval',
  metIf: 'the correlation here lies in the interval that the original predicts for a sample of this size',
  figures: 'estimate: r here; interval: predicted by the original',
  source: 'patil-peng-leek-2016',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, found }) => {
      const [low, high] = replicationInterval(original.r, original.n, found.n, comparison.confidence)!
      return judged(low <= found.r && found.r <= high, { estimate: found.r, low, high })
    }),
} as const satisfies ReplicationCriterion
