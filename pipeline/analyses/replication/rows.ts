import { criterionNamed } from '../../replication/criteria.ts'
import type { Comparison } from '../../replication/criterion.ts'
import type { Association } from '../correlations/table.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'
import type { ReplicationRow } from './table.ts'

/** Every published result judged by every declared criterion, against Pearson's r of this study. */
export function replicationRows(
  originals: readonly OriginalRow[],
  associations: readonly Association[],
  study: ReplicatingStudy,
): ReplicationRow[] {
  const { criteria, bayes_factor: bayesFactor } = study.replication
  return originals.flatMap(({ original, direction, r, n, reason, index, outcome }) => {
    const replication = correlationHere(associations, index, outcome)
    const comparison: Comparison = {
      original: { direction, r, n, reason },
      replication,
      confidence: study.confidence,
      bayesFactor,
    }
    return [...new Set(criteria)].map((criterion) => ({
      original,
      criterion,
      index,
      outcome,
      n: replication.n,
      ...criterionNamed(criterion).judge(comparison),
    }))
  })
}

function correlationHere(
  associations: readonly Association[],
  index: string,
  outcome: string,
): Comparison['replication'] {
  const row = associations.find(
    (it) => it.index === index && it.outcome === outcome && it.method === 'pearson',
  )
  if (!row) {
    const missing = associations.some((it) => it.outcome === outcome)
      ? `index ${index}`
      : `outcome ${outcome}`
    const reason = `this study has no ${missing}`
    return { r: null, n: 0, low: null, high: null, statistic: null, p: null, reason }
  }
  const { estimate: r, n, conf_low: low, conf_high: high, statistic, p, reason } = row
  return { r, n, low, high, statistic, p, reason }
}
