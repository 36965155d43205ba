import type { Comparison } from '../../replication/criterion.ts'
import { fisherZInterval } from '../../statistics/correlation/fisher-z.ts'
import type { AsIndependentPairs } from '../as-independent-pairs.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'

/** What this study has to hold against a published result. */
export interface FoundHere {
  readonly estimator: AsIndependentPairs['estimator']
  /** Pairs. */
  readonly pairs: number
  readonly comparison: Comparison
}

/** A published result and the correlation here that answers it, by the estimate that leads. */
export function foundHere(
  { direction, r, n, reason, index, outcome }: OriginalRow,
  estimates: readonly AsIndependentPairs[],
  study: ReplicatingStudy,
): FoundHere {
  const row = estimates.find((it) => it.index === index && it.outcome === outcome)
  return {
    estimator: row?.estimator ?? 'none',
    pairs: row?.n ?? 0,
    comparison: {
      original: { direction, r, n, reason },
      replication: row ? correlationOf(row, study.confidence) : notHere(estimates, index, outcome),
      confidence: study.confidence,
      bayesFactor: study.replication.bayes_factor,
    },
  }
}

function correlationOf({ r, effectiveN, t, p, reason }: AsIndependentPairs, confidence: number) {
  const [low, high] = (r === null ? null : fisherZInterval(r, effectiveN!, confidence)) ?? [null, null]
  return { r, n: effectiveN ?? 0, low, high, statistic: t, p, reason }
}

function notHere(estimates: readonly AsIndependentPairs[], index: string, outcome: string) {
  const missing = estimates.some((it) => it.outcome === outcome) ? `index ${index}` : `outcome ${outcome}`
  const reason = `this study has no ${missing}`
  return { r: null, n: 0, low: null, high: null, statistic: null, p: null, reason }
}
