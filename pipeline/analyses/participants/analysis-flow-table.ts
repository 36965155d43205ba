import { artefact, integer, key, type RowOf } from '../../artefacts/artefact.ts'

/** Flow from the kept pairs to the pairs of each correlation. */
export const analysisFlow = artefact({
  file: 'analysis_flow.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    kept: integer('pairs that remain after all exclusions'),
    without_index: integer('of these, pairs without a value of the index'),
    without_outcome: integer('of the rest, pairs without the outcome'),
    incomplete: integer('of the rest, pairs without another value (listwise deletion)'),
    pairs: integer('pairs analysed'),
    clients: integer('clients in these pairs'),
    therapists: integer('therapists in these pairs'),
  },
})

export type AnalysisFlowRow = RowOf<typeof analysisFlow>
