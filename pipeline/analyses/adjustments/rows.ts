import { benjaminiHochberg } from '../../statistics/adjustment/benjamini-hochberg.ts'
import { benjaminiYekutieli } from '../../statistics/adjustment/benjamini-yekutieli.ts'
import { bonferroni } from '../../statistics/adjustment/bonferroni.ts'
import { hochberg } from '../../statistics/adjustment/hochberg.ts'
import { holm } from '../../statistics/adjustment/holm.ts'
import { hommel } from '../../statistics/adjustment/hommel.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import { inFamily } from '../../study/family.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import type { Adjustment } from './table.ts'

/** The declared family of tests of each coefficient, adjusted in every way; nothing if no family is declared. */
export function adjustmentRows(associations: readonly Association[], study: Study): Adjustment[] {
  if (study.family === undefined) return []
  return COEFFICIENT_NAMES.flatMap((method) => {
    const tests = associations.filter(
      (row) => row.method === method && inFamily(study, row.index, row.outcome),
    )
    const ps = tests.map(({ p }) => p)
    const adjusted = {
      bonferroni: bonferroni(ps),
      holm: holm(ps),
      hochberg: hochberg(ps),
      hommel: hommel(ps),
      bh: benjaminiHochberg(ps),
      by: benjaminiYekutieli(ps),
    }
    return tests.map(
      ({ index, outcome, p, reason }, i): Adjustment => ({
        index,
        outcome,
        method,
        p,
        bonferroni: adjusted.bonferroni[i]!,
        holm: adjusted.holm[i]!,
        hochberg: adjusted.hochberg[i]!,
        hommel: adjusted.hommel[i]!,
        bh: adjusted.bh[i]!,
        by: adjusted.by[i]!,
        reason,
      }),
    )
  })
}
