import { clearTies, NO_TIES, type TieSums } from '../correlation/tie-sums.ts'

/** What the coefficients of one predictor with an outcome follow from. */
export interface CurveSums {
  /** Sums of the predictor's deviations, of their squares, and of their products with those of the outcome. */
  u: number
  uu: number
  uv: number
  /** Sum of products of doubled midranks: whole numbers, so that it is exact. */
  products: number
  /** Kendall's S. */
  s: number
  /** Of the predictor. */
  readonly ties: TieSums
}

export const noSums = (): CurveSums => ({ u: 0, uu: 0, uv: 0, products: 0, s: 0, ties: { ...NO_TIES } })

export function clearSums(sums: CurveSums): void {
  sums.u = 0
  sums.uu = 0
  sums.uv = 0
  sums.products = 0
  sums.s = 0
  clearTies(sums.ties)
}
