import { artefact, choice, integer, type RowOf, text } from '../../artefacts/artefact.ts'

/** Reasons for missing values of pairs, with the number of pairs. */
export const missingReasons = artefact({
  file: 'missing_reasons.csv',
  row: 'one index, outcome or covariate × reason',
  disclosure: 'aggregate',
  columns: {
    variable: text('key of the index, outcome or covariate'),
    kind: choice(['index', 'outcome', 'covariate'], 'kind of variable'),
    reason: text('reason why the value is missing'),
    pairs: integer('pairs without a value for this reason'),
  },
})

export type MissingReason = RowOf<typeof missingReasons>
