import { personCovariates } from '../study/covariates.ts'
import type { Study } from '../study/study.ts'
import { type Artefact, type Column, identifier, number, orMissing, text } from './artefact.ts'

/** A row of the analysis table: identifiers and codes as text, indices and outcomes as numbers. */
export type AnalysisRow = Readonly<Record<string, string | number | null>>

/** One row per pair with everything that is correlated: the table to open in other statistics software. */
export function analysis(study: Study): Artefact {
  const columns: Record<string, Column> = {
    dyad_id: identifier('pair', 'identifier of the pair'),
    client_id: identifier('client', 'identifier of the client'),
    therapist_id: identifier('therapist', 'identifier of the therapist'),
    client_code: text('Holland code of the client'),
    therapist_code: text('Holland code of the therapist'),
  }
  for (const index of study.indices) {
    columns[index] = orMissing(number(`congruence index ${index}`, 'units of the index'))
  }
  for (const [id, { scale, rater }] of Object.entries(study.outcomes)) {
    columns[id] = orMissing(number(`early rating of ${scale} by the ${rater}`, 'points of the score'))
  }
  for (const { id, role, of } of personCovariates(study)) {
    columns[id] = orMissing(number(of === 'age' ? `age of the ${role}` : `${of} score of the ${role}`))
  }
  return { file: 'analysis.csv', row: 'one pair', disclosure: 'person', columns }
}
