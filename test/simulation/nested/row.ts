import type { MethodName } from './methods.ts'
import type { Known } from './populations.ts'

/** What one method did in the studies of one population, as nested.csv has it. */
export interface NestedRow extends Pick<Known, 'predictor' | 'effect' | 'design' | 'icc'> {
  readonly method: MethodName
  readonly samples: number
  /** Studies in which the method has no result; they count as not rejecting. */
  readonly undefined: number
  /** Share of the studies in which it rejects, and the Monte Carlo standard error of this share. */
  readonly rejected: number
  readonly mc_se: number
  /** The same with a positive estimate. */
  readonly positive: number
  /** Share of the intervals that hold the true slope; null where there is no interval or no such slope. */
  readonly coverage: number | null
  /** Share of the tests with fewer than 4 degrees of freedom. */
  readonly few_df: number
  /** Share of the studies with a variance between therapists of 0 in the model of the predictor; share rejected there. */
  readonly singular: number
  readonly singular_rejected: number | null
}
