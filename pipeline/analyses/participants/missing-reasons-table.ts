import { artefact, choice, integer, type RowOf, text } from '../../artefacts/artefact.ts'

/** Why pairs lack a value, and how many. */
export const missingReasons = artefact({
  file: 'missing_reasons.csv',
  row: 'one index, outcome or covariate × reason',
  disclosure: 'aggregate',
  columns: {
    variable: text('key of the index, outcome or covariate'),
    kind: choice(['index', 'outcome', 'covariate'], 'what it is'),
    reason: text('why there is no value'),
    pairs: integer('pairs without a value for this reason'),
  },
})

export type MissingReason = RowOf<typeof missingReasons>
