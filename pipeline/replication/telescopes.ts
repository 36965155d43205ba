import { quantileOfZ } from '../statistics/distributions/standard-normal.ts'
import { smallTelescopes } from '../statistics/two-studies/small-telescopes.ts'
import { fromBoth, judged, notApplicable, type ReplicationCriterion } from './criterion.ts'

const LEVEL = 0.05

/**
 * Simonsohn's question: is the new correlation so small that the original study could hardly have detected
 * it? The criterion is met if this cannot be shown. That alone is not a success, because a small new sample
 * cannot show it.
 */
export const telescopes = {
  id: 'small-telescopes',
  title: 'Small telescopes',
  metIf:
    'the correlation here is not significantly (one-sided, 5%) below the one that the original sample finds with a power of one third',
  figures:
    'estimate: that smallest correlation, high: upper limit of the 90% interval of r here, both counted in the original’s direction; statistic and p: z, one-sided',
  source: 'simonsohn-2015',
  judge: (comparison) =>
    fromBoth(comparison, ({ original, replication }) => {
      if (original.r === 0) return notApplicable('the original correlation is 0 and has no direction')
      const { small, z, p, upper } = smallTelescopes(original.r, original.n, replication.r, replication.n)
      return judged(p! >= LEVEL, { estimate: small, high: upper, statistic: z, p })
    }),
  isMet({ original, replication }) {
    const { small } = smallTelescopes(original.r!, original.n!, replication.r!, replication.n)
    const least = Math.atanh(small) + quantileOfZ(LEVEL) / Math.sqrt(replication.n - 3)
    return (r) => Math.atanh(r * Math.sign(original.r!)) >= least
  },
} as const satisfies ReplicationCriterion
