import { kendall } from './kendall.ts'
import { pearson } from './pearson.ts'
import { spearman } from './spearman.ts'

/** Every coefficient of association that is computed for each index and outcome. */
export const COEFFICIENTS = { pearson, spearman, kendall } as const

export type CoefficientName = keyof typeof COEFFICIENTS

export const COEFFICIENT_NAMES = Object.keys(COEFFICIENTS) as readonly CoefficientName[]
