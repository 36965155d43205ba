import { artefact, choice, identifier, type RowOf, text } from '../../artefacts/artefact.ts'

/** Missing values of each pair, which exclude it from the analyses of these variables. */
export const missingValues = artefact({
  file: 'missing_values.csv',
  row: 'one pair × index, outcome or covariate without a value',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    variable: text('key of the index, outcome or covariate'),
    kind: choice(['index', 'outcome', 'covariate'], 'kind of variable'),
    reason: text('reason why the value is missing'),
  },
})

export type MissingValue = RowOf<typeof missingValues>
