import { upperPOfT } from '../../statistics/distributions/student-t.ts'
import { bayesFactor, type CorrelationEvidence } from '../../statistics/evidence/bayes-factor.ts'
import { equivalenceTest } from '../../statistics/evidence/equivalence-test.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { declaredDirection } from '../declared-direction.ts'
import type { EvidenceRow } from './table.ts'

type Direction = EvidenceRow['direction']

/** Bayes factors, one-sided p and equivalence of every Pearson correlation; nothing if none of it is asked for. */
export function evidenceRows(associations: readonly Association[], study: Study): EvidenceRow[] {
  const { bayes, hypothesis } = study
  if (bayes === undefined && hypothesis.smallest_effect === undefined) return []
  const ofMethod = associations.filter((row) => row.method === 'pearson')
  return ofMethod.map((row): EvidenceRow => {
    const { index, outcome, n, estimate, reason } = row
    const direction = declaredDirection(index, study)
    const factors = (kappa: number | undefined) =>
      estimate === null || kappa === undefined ? null : bayesFactor(estimate, n, kappa)
    const [usual, chosen] = [factors(bayes?.width), factors(bayes?.chosen)]
    const primary = hypothesis.index === index && hypothesis.outcome === outcome
    return {
      index,
      outcome,
      role: primary ? 'primary' : 'exploratory',
      n,
      estimate,
      direction,
      p_one_sided: oneSidedP(row, direction),
      ln_bf10: usual?.ln10 ?? null,
      ln_bf_directed: directed(usual, direction),
      ln_bf10_chosen: chosen?.ln10 ?? null,
      ln_bf_directed_chosen: directed(chosen, direction),
      ...equivalence(row, study),
      reason: reason ?? limits(row),
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

function equivalence({ estimate, n }: Association, { hypothesis, confidence }: Study) {
  const bound = hypothesis.smallest_effect
  const test =
    estimate === null || bound === undefined
      ? null
      : equivalenceTest(estimate, n, -bound, bound, 1 - confidence)
  return {
    smallest_effect: bound ?? null,
    z_lower: test?.zLower ?? null,
    p_lower: test?.pLower ?? null,
    z_upper: test?.zUpper ?? null,
    p_upper: test?.pUpper ?? null,
    equivalence_p: test?.p ?? null,
    equivalence_low: test?.confLow ?? null,
    equivalence_high: test?.confHigh ?? null,
    verdict: bound === undefined ? null : verdict(test?.confLow ?? null, test?.confHigh ?? null, bound),
  }
}

function verdict(low: number | null, high: number | null, bound: number): EvidenceRow['verdict'] {
  if (low === null || high === null) return null
  if (low > -bound && high < bound) return 'too small to matter'
  return low > bound || high < -bound ? 'large enough to matter' : 'undecided'
}

/** Why something may be missing although there is a coefficient. */
function limits({ estimate, n }: Association): string | null {
  if (Math.abs(estimate!) === 1) return 'a perfect correlation: its Bayes factor would be infinite'
  return n < 4 ? `only ${n} pairs: too few for an equivalence test` : null
}
