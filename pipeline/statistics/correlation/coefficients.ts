import { kendall } from './kendall.ts'
import { pearson } from './pearson.ts'
import { spearman } from './spearman.ts'

/** Every coefficient of association that is computed for each index and outcome. */
export const COEFFICIENT_NAMES = ['pearson', 'spearman', 'kendall'] as const

export type CoefficientName = (typeof COEFFICIENT_NAMES)[number]

export const COEFFICIENTS = { pearson, spearman, kendall } as const satisfies Record<CoefficientName, unknown>

/** The printed names of the coefficients. */
export const COEFFICIENT_TITLES: Readonly<Record<CoefficientName, string>> = {
  pearson: 'Pearson',
  spearman: 'Spearman',
  kendall: 'Kendall',
}
