import { plural } from '../../sentences/plural.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { equivalenceTTest } from '../../statistics/evidence/equivalence-t-test.ts'
import { equivalenceTest } from '../../statistics/evidence/equivalence-test.ts'
import type { Study } from '../../study/study.ts'
import { asIndependentPairs, expectedDirection } from '../as-independent-pairs.ts'
import type { Association } from '../correlations/table.ts'
import type { LeadingRow } from '../leading/table.ts'
import type { EquivalenceRow } from './table.ts'

type Tested = Omit<EquivalenceRow, 'index' | 'outcome' | 'role' | 'estimator' | 'smallest_effect' | 'verdict'>

/** An equivalence test of every association by its leading estimate; nothing if no smallest effect is declared. */
export function equivalenceRows(
  leading: readonly LeadingRow[],
  associations: readonly Association[],
  study: Study,
): EquivalenceRow[] {
  const bound = study.hypothesis.smallest_effect
  if (bound === undefined) return []
  const alpha = significanceLevel(study.confidence)
  const pearson = asIndependentPairs(leading, associations)
  return leading.map((row, i): EquivalenceRow => {
    const { index, outcome, role, estimator } = row
    const { n, r, reason } = pearson[i]!
    const tested =
      estimator === 'mixed-model'
        ? ofCoefficient(row, bound, alpha)
        : ofCorrelation(r, n, bound, alpha, reason)
    return {
      ...{ index, outcome, role, estimator },
      smallest_effect: bound,
      ...tested,
      verdict: verdict(tested, bound, expectedDirection(row, study)),
    }
  })
}

function ofCoefficient(
  { n, estimate, standard_error, df }: LeadingRow,
  bound: number,
  alpha: number,
): Tested {
  const test = equivalenceTTest(estimate!, standard_error!, df!, -bound, bound, alpha)
  return {
    n,
    estimate,
    test: 't',
    df,
    statistic_lower: test.tLower,
    p_lower: test.pLower,
    statistic_upper: test.tUpper,
    p_upper: test.pUpper,
    equivalence_p: test.p,
    equivalence_low: test.confLow,
    equivalence_high: test.confHigh,
    reason: null,
  }
}

function ofCorrelation(
  estimate: number | null,
  n: number,
  bound: number,
  alpha: number,
  reason: string | null,
): Tested {
  const test = estimate === null ? null : equivalenceTest(estimate, n, -bound, bound, alpha)
  return {
    n,
    estimate,
    test: test?.zLower == null ? null : 'z',
    df: null,
    statistic_lower: test?.zLower ?? null,
    p_lower: test?.pLower ?? null,
    statistic_upper: test?.zUpper ?? null,
    p_upper: test?.pUpper ?? null,
    equivalence_p: test?.p ?? null,
    equivalence_low: test?.confLow ?? null,
    equivalence_high: test?.confHigh ?? null,
    reason: reason ?? limits(estimate!, n),
  }
}

function verdict(
  { equivalence_low: low, equivalence_high: high }: Tested,
  bound: number,
  direction: Study['hypothesis']['direction'],
): EquivalenceRow['verdict'] {
  if (low === null || high === null) return null
  if (low > -bound && high < bound) return 'negligible'
  if (low <= bound && high >= -bound) return 'undecided'
  return (direction === 'positive' && high < -bound) || (direction === 'negative' && low > bound)
    ? 'opposite'
    : 'relevant'
}

/** Why there is no test although there is a coefficient. */
function limits(estimate: number, n: number): string | null {
  if (Math.abs(estimate) === 1) return 'a perfect correlation: it has no standard error'
  return n < 4 ? `only ${plural(n, 'pair')}: too few for an equivalence test` : null
}
