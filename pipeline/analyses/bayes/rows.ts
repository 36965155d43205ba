import { upperPOfT } from '../../statistics/distributions/student-t.ts'
import { bayesFactor, type CorrelationEvidence } from '../../statistics/evidence/bayes-factor.ts'
import { ofHypothesis } from '../correlations/primary.ts'
import type { Association } from '../correlations/table.ts'
import { declaredDirection } from '../declared-direction.ts'
import type { BayesRow, Material } from './table.ts'

type Direction = BayesRow['direction']

const PERFECT = 'a perfect correlation: its Bayes factor would be infinite'

/** Bayes factors and one-sided p of every Pearson correlation; nothing if they are not asked for. */
export function bayesRows(associations: readonly Association[], study: Material['study']): BayesRow[] {
  const { bayes } = study
  if (bayes === undefined) return []
  const ofMethod = associations.filter((row) => row.method === 'pearson')
  return ofMethod.map((row): BayesRow => {
    const { index, outcome, n, estimate, reason } = row
    const direction = declaredDirection(index, study)
    const factors = (kappa: number) => (estimate === null ? null : bayesFactor(estimate, n, kappa))
    const [usual, chosen] = [factors(bayes.width), factors(bayes.chosen)]
    return {
      index,
      outcome,
      role: ofHypothesis(row, study) ? 'primary' : 'exploratory',
      n,
      estimate,
      direction,
      p_one_sided: oneSidedP(row, direction),
      ln_bf10: usual?.ln10 ?? null,
      ln_bf_directed: directed(usual, direction),
      ln_bf10_chosen: chosen?.ln10 ?? null,
      ln_bf_directed_chosen: directed(chosen, direction),
      reason: reason ?? (Math.abs(estimate!) === 1 ? PERFECT : null),
    }
  })
}

function oneSidedP({ estimate, statistic, df }: Association, direction: Direction): number | null {
  if (estimate === null || direction === 'either') return null
  const sign = direction === 'positive' ? 1 : -1
  if (statistic === null || df === null) return estimate * sign > 0 ? 0 : 1
  return upperPOfT(sign * statistic, df)
}

function directed(evidence: CorrelationEvidence | null, direction: Direction): number | null {
  if (evidence === null || direction === 'either') return null
  return direction === 'positive' ? evidence.lnPlus0 : evidence.lnMinus0
}
