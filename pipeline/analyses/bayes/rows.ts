import { upperPOfT } from '../../statistics/distributions/student-t.ts'
import { bayesFactor, type CorrelationEvidence } from '../../statistics/evidence/bayes-factor.ts'
import { type AsIndependentPairs, expectedDirection } from '../as-independent-pairs.ts'
import type { BayesRow, Material } from './table.ts'

type Direction = BayesRow['direction']

const PERFECT = 'a perfect correlation of this many pairs: its Bayes factor is infinite'

const TOO_FEW = 'too few degrees of freedom for a Bayes factor'

/** Bayes factors and one-sided p of every association; nothing if they are not asked for. */
export function bayesRows(estimates: readonly AsIndependentPairs[], study: Material['study']): BayesRow[] {
  const { bayes } = study
  if (bayes === undefined) return []
  return estimates.map((row): BayesRow => {
    const { index, outcome, role, estimator, n, effectiveN, r } = row
    const direction = expectedDirection(row, study)
    const factors = (kappa: number) => (r === null ? null : bayesFactor(r, effectiveN!, kappa))
    const [usual, chosen] = [factors(bayes.width), factors(bayes.chosen)]
    return {
      ...{ index, outcome, role, estimator, n },
      effective_n: effectiveN,
      equivalent_r: r,
      direction,
      p_one_sided: oneSidedP(row, direction),
      ln_bf10: usual?.ln10 ?? null,
      ln_bf_directed: directed(usual, direction),
      ln_bf10_chosen: chosen?.ln10 ?? null,
      ln_bf_directed_chosen: directed(chosen, direction),
      reason: row.reason ?? whyNone(r!, usual, chosen),
    }
  })
}

function whyNone(
  r: number,
  usual: CorrelationEvidence | null,
  chosen: CorrelationEvidence | null,
): string | null {
  if (usual !== null && chosen !== null) return null
  if (Math.abs(r) < 1) return TOO_FEW
  if (usual === null && chosen === null) return PERFECT
  return usual === null ? `${PERFECT} with the usual prior` : `${PERFECT} with the chosen prior`
}

function oneSidedP({ r, t, df }: AsIndependentPairs, direction: Direction): number | null {
  if (r === null || direction === 'either') return null
  const sign = direction === 'positive' ? 1 : -1
  if (t === null || df === null) return r * sign > 0 ? 0 : 1
  return upperPOfT(sign * t, df)
}

function directed(evidence: CorrelationEvidence | null, direction: Direction): number | null {
  if (evidence === null || direction === 'either') return null
  return direction === 'positive' ? evidence.lnPlus0 : evidence.lnMinus0
}
