import type { FIXED_COLUMNS } from '../study/contradictions/taken-names.ts'
import { personCovariates } from '../study/covariates.ts'
import type { Study } from '../study/study.ts'
import { type Artefact, type Column, identifier, number, orMissing, type RowOf, text } from './artefact.ts'

type Values = Readonly<Record<string, number | null>>

/** A pair with all variables that are correlated. The three kinds of variables have separate name spaces. */
export interface AnalysisRow {
  readonly pair: string
  readonly client: string
  readonly therapist: string
  readonly codes: { readonly client: string; readonly therapist: string }
  readonly indices: Values
  readonly outcomes: Values
  readonly covariates: Values
}

/** The analysis table on disk. Its columns depend on the study. */
export const ANALYSIS = { file: 'analysis.csv', row: 'one pair', disclosure: 'person' } as const

const FIXED: Readonly<Record<(typeof FIXED_COLUMNS)[number], Column<string>>> = {
  dyad_id: identifier('pair', 'identifier of the pair'),
  client_id: identifier('client', 'identifier of the client'),
  therapist_id: identifier('therapist', 'identifier of the therapist'),
  client_code: text('Holland code of the client'),
  therapist_code: text('Holland code of the therapist'),
}

/** One row per pair with all variables that are correlated, for use in other statistics software. */
export function analysisTable(study: Study): Artefact {
  const measure = (meaning: string, unit: string | null = null) => orMissing(number(meaning, unit))
  const columns: (readonly [string, Column])[] = [
    ...Object.entries(FIXED),
    ...study.indices.map((id) => [id, measure(`congruence index ${id}`, 'units of the index')] as const),
    ...Object.entries(study.outcomes).map(
      ([id, { scale, rater }]) =>
        [id, measure(`early rating of ${scale} by the ${rater}`, 'points of the score')] as const,
    ),
    ...personCovariates(study).map(
      ({ id, role, of }) =>
        [id, measure(of === 'age' ? `age of the ${role}` : `${of} score of the ${role}`)] as const,
    ),
  ]
  const named = Object.fromEntries(columns)
  if (Object.keys(named).length < columns.length)
    throw new Error('two columns of the analysis table have the same name')
  return { ...ANALYSIS, columns: named }
}

type FlatRow = RowOf<Artefact>

/** A row as stored on disk. */
export function flatRow({
  pair,
  client,
  therapist,
  codes,
  indices,
  outcomes,
  covariates,
}: AnalysisRow): FlatRow {
  return {
    dyad_id: pair,
    client_id: client,
    therapist_id: therapist,
    client_code: codes.client,
    therapist_code: codes.therapist,
    ...indices,
    ...outcomes,
    ...covariates,
  }
}

/** A row read from disk. */
export function analysisRow(row: FlatRow, study: Study): AnalysisRow {
  const values = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[name] as number | null]))
  return {
    pair: row.dyad_id as string,
    client: row.client_id as string,
    therapist: row.therapist_id as string,
    codes: { client: row.client_code as string, therapist: row.therapist_code as string },
    indices: values(study.indices),
    outcomes: values(Object.keys(study.outcomes)),
    covariates: values(personCovariates(study).map(({ id }) => id)),
  }
}
