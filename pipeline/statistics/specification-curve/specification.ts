import type { CoefficientName } from '../correlation/coefficients.ts'

/** The columns that the specifications of a curve choose from, all over the same pairs in the same order. */
export interface CurveData {
  /** NaN where a pair has no value. */
  readonly predictors: readonly Float64Array[]
  /** NaN where a pair has no value. */
  readonly outcomes: readonly Float64Array[]
  /** 1 for a pair that is kept, 0 for one that is left out. */
  readonly subsets: readonly Uint8Array[]
}

/** One way to analyse the data: a coefficient of a predictor and an outcome, over a subset of the pairs. */
export interface Specification {
  readonly predictor: number
  readonly outcome: number
  readonly subset: number
  readonly method: CoefficientName
}

/** The values that a specification correlates: of the pairs of its subset that have both. */
export function valuesOf(
  { predictors, outcomes, subsets }: CurveData,
  { predictor, outcome, subset }: Omit<Specification, 'method'>,
): { readonly x: number[]; readonly y: number[] } {
  const [all, ratings, kept] = [predictors[predictor]!, outcomes[outcome]!, subsets[subset]!]
  const rows = [...all.keys()].filter(
    (row) => kept[row] === 1 && !Number.isNaN(all[row]) && !Number.isNaN(ratings[row]),
  )
  return { x: rows.map((row) => all[row]!), y: rows.map((row) => ratings[row]!) }
}
