import { personCovariates } from '../../study/covariates.ts'
import type { Pairs } from '../analysis.ts'
import type { MissingReason } from './missing-reasons-table.ts'
import type { MissingValue } from './missing-table.ts'
import type { Material } from './table.ts'

/** Where a row of the analysis table keeps each kind of variable. */
const VALUES = { index: 'indices', outcome: 'outcomes', covariate: 'covariates' } as const

/** Every index, outcome and covariate that a pair has no value of, with the reason, pair by pair. */
export function missingValueRows({
  study,
  congruence,
  scales,
  kept,
}: Material & Pick<Pairs, 'kept'>): MissingValue[] {
  const cell = (...parts: readonly unknown[]) => JSON.stringify(parts)
  const noIndex = new Map(congruence.map((row) => [cell(row.dyad_id, row.index), row.reason]))
  const noRating = new Map(scales.map((row) => [cell(row.dyad_id, row.scale, row.rater), row.reason]))
  return kept.flatMap((row) => {
    const dyad_id = row.pair
    const missing = (variable: string, kind: MissingValue['kind'], reason: () => string): MissingValue[] =>
      row[VALUES[kind]][variable] === null ? [{ dyad_id, variable, kind, reason: reason() }] : []
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
