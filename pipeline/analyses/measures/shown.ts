import type { MeasureRow, Results } from './table.ts'

/** The variables that any pair has a value of. */
export const shownMeasures = ({ measures }: Pick<Results, 'measures'>): readonly MeasureRow[] =>
  measures.filter(({ n }) => n > 0)

/**
 * Whether mean and SD of a variable are withheld: of so few pairs they tell of each of them, and those of a trait of two
 * therapists give both.
 */
export function isMeasureWithheld({ kind, n, therapists }: MeasureRow, fewest: number): boolean {
  if (fewest === 1) return false
  return (kind !== 'index' && n < fewest) || (kind === 'main-effect' && therapists < 3)
}
