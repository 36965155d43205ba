import type { MixedFitRow } from './fits-table.ts'
import type { MixedModelRow } from './table.ts'

/** The rows of one model in both tables. */
export interface ModelRows {
  readonly coefficients: readonly MixedModelRow[]
  readonly fit: MixedFitRow
}
