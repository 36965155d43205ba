import { pooledCorrelation } from '../statistics/two-studies/pooled-correlation.ts'
import { type Comparison, claimedSign, fromBoth, judged, type ReplicationCriterion } from './criterion.ts'

const figures = 'estimate and interval: pooled r; statistic and p: z, two-sided'

/** One true correlation for both studies, estimated from both. */
export const pooledFixed = {
  id: 'pooled-fixed',
  title: 'Pooled estimate (fixed effect)',
  metIf: 'the interval of the pooled correlation lies wholly on the claimed side of 0',
  figures,
  source: 'hedges-olkin-1985',
  judge: (comparison) => pooled(comparison, 'none'),
} as const satisfies ReplicationCriterion

/**
 * The mean of true correlations that differ between studies (DerSimonian and Laird); two studies contain
 * little information on how much they differ.
 */
export const pooledRandom = {
  id: 'pooled-random',
  title: 'Pooled estimate (random effects)',
  metIf: 'the same, if true correlations differ between studies (variance by DerSimonian and Laird)',
  figures,
  source: 'dersimonian-laird-1986',
  judge: (comparison) => pooled(comparison, 'DL'),
} as const satisfies ReplicationCriterion

function pooled(comparison: Comparison, method: 'none' | 'DL') {
  return fromBoth(comparison, ({ original, replication }) => {
    const both = pooledCorrelation([original, replication], method, false, comparison.confidence)!
    const sign = claimedSign(comparison.original)
    const met = (sign !== -1 && both.rLow > 0) || (sign !== 1 && both.rHigh < 0)
    const { r: estimate, rLow: low, rHigh: high, statistic, p } = both
    return judged(met, { estimate, low, high, statistic, p })
  })
}
