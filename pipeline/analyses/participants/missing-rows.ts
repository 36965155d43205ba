import type { AnalysisRow } from '../../artefacts/analysis.ts'
import { congruence } from '../../artefacts/congruence.ts'
import { scales } from '../../artefacts/scales.ts'
import type { Given } from '../../stages/run/stage.ts'
import { personCovariates } from '../../study/covariates.ts'
import type { MissingReason } from './missing-reasons-table.ts'
import type { MissingValue } from './missing-table.ts'

/** Every index, outcome and covariate that a pair has no value of, with the reason, pair by pair. */
export function missingValueRows(analysed: readonly AnalysisRow[], { study, rows }: Given): MissingValue[] {
  const cell = (...parts: readonly unknown[]) => JSON.stringify(parts)
  const noIndex = new Map(rows(congruence).map((row) => [cell(row.dyad_id, row.index), row.reason]))
  const noRating = new Map(rows(scales).map((row) => [cell(row.dyad_id, row.scale, row.rater), row.reason]))
  return analysed.flatMap((row) => {
    const dyad_id = row.dyad_id as string
    const missing = (variable: string, kind: MissingValue['kind'], reason: () => string): MissingValue[] =>
      row[variable] === null ? [{ dyad_id, variable, kind, reason: reason() }] : []
    return [
      ...study.indices.flatMap((index) =>
        missing(index, 'index', () => noIndex.get(cell(dyad_id, index)) ?? 'not defined for this pair'),
      ),
      ...Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) =>
        missing(
          outcome,
          'outcome',
          () => noRating.get(cell(dyad_id, scale, rater)) ?? 'no early session was rated',
        ),
      ),
      ...personCovariates(study).flatMap(({ id, role, of }) =>
        missing(
          id,
          'covariate',
          () => `the ${of === 'age' ? 'age' : `${of} score`} of the ${role} is not known`,
        ),
      ),
    ]
  })
}

/** How many pairs lack each of them for each reason. */
export function missingReasonRows(missing: readonly MissingValue[]): MissingReason[] {
  const alike = Map.groupBy(missing, ({ variable, kind, reason }) => JSON.stringify([kind, variable, reason]))
  return [...alike.values()]
    .map((rows) => ({ ...rows[0]!, pairs: rows.length }))
    .map(({ variable, kind, reason, pairs }) => ({ variable, kind, reason, pairs }))
}
