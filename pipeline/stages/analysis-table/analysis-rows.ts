import type { AnalysisRow } from '../../artefacts/analysis.ts'
import { analysedValue, congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { scales } from '../../artefacts/scales.ts'
import { covariateValues } from './covariate-values.ts'

/** One row per pair: identifiers, codes, every index, every outcome and every covariate. */
export function analysisRows({ study, rows }: Reading): AnalysisRow[] {
  const codeOf = new Map(rows(profiles).map((row) => [row.person_id, row.code]))
  const cell = (pair: string, ...measure: string[]) => JSON.stringify([pair, ...measure])
  const indexOf = new Map(
    rows(congruence).map((row) => [cell(row.dyad_id, row.index), analysedValue(row, study)]),
  )
  const scoreOf = new Map(rows(scales).map((row) => [cell(row.dyad_id, row.scale, row.rater), row.value]))
  const covariatesOf = covariateValues({ study, rows })
  return rows(dyads).map((pair) => {
    const { dyad_id, client_id, therapist_id } = pair
    const indices = study.indices.map((index) => [index, indexOf.get(cell(dyad_id, index)) ?? null] as const)
    const outcomes = Object.entries(study.outcomes).map(([id, { scale, rater }]) => {
      return [id, scoreOf.get(cell(dyad_id, scale, rater)) ?? null] as const
    })
    return {
      pair: dyad_id,
      client: client_id,
      therapist: therapist_id,
      codes: { client: codeOf.get(client_id)!, therapist: codeOf.get(therapist_id)! },
      indices: Object.fromEntries(indices),
      outcomes: Object.fromEntries(outcomes),
      covariates: covariatesOf(pair),
    }
  })
}
