import { holm } from '../../statistics/adjustment/holm.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import { hypotheses } from '../hypotheses.ts'
import type { LeadingRow } from './table.ts'

type Verdict = NonNullable<LeadingRow['verdict']>

/**
 * The rows with the verdicts about the hypotheses. Supported: p below 1 - confidence, in the predicted direction. With a
 * second hypothesis both p values are adjusted by Holm, or the second is tested only if the first is supported.
 */
export function decided(rows: readonly LeadingRow[], study: Study): LeadingRow[] {
  const alpha = significanceLevel(study.confidence)
  const named = hypotheses(study)
  const tests = named.map(
    (it) => rows.find(({ index, outcome }) => index === it.index && outcome === it.outcome)!,
  )
  const isHolm = study.second_hypothesis?.correction === 'holm'
  const ps = isHolm ? holm(tests.map(({ p }) => p)) : tests.map(({ p }) => p)
  const verdicts: Verdict[] = []
  for (const [i, { direction }] of named.entries()) {
    const isGated = i > 0 && !isHolm && verdicts[0] !== 'supported'
    verdicts.push(isGated ? 'gated' : verdict(tests[i]!, ps[i]!, direction, alpha))
  }
  return rows.map((row) => {
    const i = tests.indexOf(row)
    if (i < 0) return row
    return { ...row, p_decision: verdicts[i] === 'gated' ? null : ps[i]!, verdict: verdicts[i]! }
  })
}

function verdict(
  { estimate }: LeadingRow,
  p: number | null,
  direction: Study['hypothesis']['direction'],
  alpha: number,
): Verdict {
  if (estimate === null || p === null) return 'untested'
  if (p >= alpha) return 'not-supported'
  const sign = estimate > 0 ? 'positive' : 'negative'
  return direction === 'either' || sign === direction ? 'supported' : 'opposite'
}
