import type { Study } from '../../study/study.ts'
import type { Association } from './table.ts'

/** The primary test. */
export function primary(associations: readonly Association[]): Association {
  return associations.find((row) => row.role === 'primary')!
}

/** True for the index and outcome of the hypothesis, whatever the coefficient. */
export function ofHypothesis(
  { index, outcome }: Pick<Association, 'index' | 'outcome'>,
  { hypothesis }: Pick<Study, 'hypothesis'>,
): boolean {
  return hypothesis.index === index && hypothesis.outcome === outcome
}
