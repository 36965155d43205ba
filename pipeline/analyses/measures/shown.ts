import { PERSON_COVARIATES } from '../../study/covariates.ts'
import type { Study } from '../../study/study.ts'
import { FEWEST_VALUES } from '../withheld-therapists.ts'
import type { MeasureRow } from './table.ts'

/** Whether it is a trait of therapists, such as therapist-S. */
const isOfTherapists = (variable: string) =>
  PERSON_COVARIATES.some(({ id, role }) => id === variable && role === 'therapist')

/**
 * Whether mean and SD of a variable are withheld: of so few pairs they tell of each of them, and those of a trait of few
 * therapists give its values.
 */
export function isMeasureWithheld({ variable, kind, n, therapists }: MeasureRow, fewest: number): boolean {
  if (fewest === 1 || n === 0) return false
  return (kind !== 'index' && n < fewest) || (isOfTherapists(variable) && therapists < FEWEST_VALUES)
}

/** The variables that any pair has a value of. A trait that is withheld has no row, which would tell how few have it. */
export function shownMeasures(measures: readonly MeasureRow[], { privacy }: Study): MeasureRow[] {
  return measures.filter(
    (row) => row.n > 0 && !(row.kind === 'main-effect' && isMeasureWithheld(row, privacy.fewest_clients)),
  )
}
