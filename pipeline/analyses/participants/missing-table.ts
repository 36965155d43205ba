import { artefact, choice, identifier, type RowOf, text } from '../../artefacts/artefact.ts'

/** What each pair lacks, and so of which analyses it is no part. */
export const missingValues = artefact({
  file: 'missing_values.csv',
  row: 'one pair × index, outcome or covariate that it has no value of',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    variable: text('key of the index, outcome or covariate'),
    kind: choice(['index', 'outcome', 'covariate'], 'what it is'),
    reason: text('why there is no value'),
  },
})

export type MissingValue = RowOf<typeof missingValues>
