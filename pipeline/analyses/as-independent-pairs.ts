import type { Study } from '../study/study.ts'
import type { Association } from './correlations/table.ts'
import { declaredDirection } from './declared-direction.ts'
import { hypotheses } from './hypotheses.ts'
import type { LeadingRow } from './leading/table.ts'

/** The leading estimate of an association as a correlation of independent pairs: what evidence about it is worked from. */
export interface AsIndependentPairs {
  readonly index: string
  readonly outcome: string
  readonly role: LeadingRow['role']
  readonly estimator: LeadingRow['estimator']
  /** Pairs. */
  readonly n: number
  /** Independent pairs whose correlation has the same t and p; those of a mixed model need not be a whole number. */
  readonly effectiveN: number | null
  /** That correlation: t/√(t² + df). */
  readonly r: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  /** Why there is nothing to rely on. */
  readonly reason: string | null
}

/**
 * Every association by its leading estimate. Where each therapist has one client this is Pearson's r, whatever the
 * method of the hypothesis, because what is worked from it is defined for Pearson's r.
 */
export function asIndependentPairs(
  leading: readonly LeadingRow[],
  associations: readonly Association[],
): AsIndependentPairs[] {
  return leading.map((row) => {
    const { index, outcome, role, estimator, n, t, df, p } = row
    if (estimator !== 'correlation')
      return {
        ...{ index, outcome, role, estimator, n, t, df, p },
        effectiveN: row.effective_n,
        r: row.equivalent_r,
        reason: row.reason,
      }
    const pearson = associations.find(
      (it) => it.index === index && it.outcome === outcome && it.method === 'pearson',
    )!
    return {
      ...{ index, outcome, role, estimator, n: pearson.n, t: pearson.statistic, df: pearson.df },
      p: pearson.p,
      effectiveN: pearson.n,
      r: pearson.estimate,
      reason: pearson.reason,
    }
  })
}

/** The direction in which the study expects an association: that of its hypothesis, if it is one. */
export function expectedDirection(
  { index, outcome }: Pick<AsIndependentPairs, 'index' | 'outcome'>,
  study: Study,
): Study['hypothesis']['direction'] {
  const own = hypotheses(study).find((it) => it.index === index && it.outcome === outcome)
  return own?.direction ?? declaredDirection(index, study)
}

/** What the primary association is called where its estimate is worked with. */
export function primaryInWords({ hypothesis }: Study, estimator: LeadingRow['estimator']): string {
  if (estimator !== 'correlation') return 'the primary association'
  return hypothesis.method === 'pearson'
    ? 'the primary correlation'
    : 'Pearson’s r of the index and outcome of the hypothesis'
}
