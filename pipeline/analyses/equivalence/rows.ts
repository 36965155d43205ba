import { plural } from '../../sentences/plural.ts'
import { equivalenceTest } from '../../statistics/evidence/equivalence-test.ts'
import type { Study } from '../../study/study.ts'
import { ofHypothesis } from '../correlations/primary.ts'
import type { Association } from '../correlations/table.ts'
import type { EquivalenceRow } from './table.ts'

/** An equivalence test of every Pearson correlation; nothing if no smallest effect is declared. */
export function equivalenceRows(associations: readonly Association[], study: Study): EquivalenceRow[] {
  const { hypothesis, confidence } = study
  const bound = hypothesis.smallest_effect
  if (bound === undefined) return []
  return associations
    .filter((row) => row.method === 'pearson')
    .map(({ index, outcome, n, estimate, reason }): EquivalenceRow => {
      const test = estimate === null ? null : equivalenceTest(estimate, n, -bound, bound, 1 - confidence)
      return {
        index,
        outcome,
        role: ofHypothesis({ index, outcome }, study) ? 'primary' : 'exploratory',
        n,
        estimate,
        smallest_effect: bound,
        z_lower: test?.zLower ?? null,
        p_lower: test?.pLower ?? null,
        z_upper: test?.zUpper ?? null,
        p_upper: test?.pUpper ?? null,
        equivalence_p: test?.p ?? null,
        equivalence_low: test?.confLow ?? null,
        equivalence_high: test?.confHigh ?? null,
        verdict: verdict(test?.confLow ?? null, test?.confHigh ?? null, bound),
        reason: reason ?? limits(estimate!, n),
      }
    })
}

function verdict(low: number | null, high: number | null, bound: number): EquivalenceRow['verdict'] {
  if (low === null || high === null) return null
  if (low > -bound && high < bound) return 'negligible'
  return low > bound || high < -bound ? 'relevant' : 'undecided'
}

/** Why there is no test although there is a coefficient. */
function limits(estimate: number, n: number): string | null {
  if (Math.abs(estimate) === 1) return 'a perfect correlation: it has no standard error'
  return n < 4 ? `only ${plural(n, 'pair')}: too few for an equivalence test` : null
}
