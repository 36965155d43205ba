import { artefact, integer, key, type RowOf } from '../../artefacts/artefact.ts'

/** From the pairs that were kept to those that a correlation rests on. */
export const analysisFlow = artefact({
  file: 'analysis_flow.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    kept: integer('pairs that are left after all exclusions'),
    without_index: integer('of these, pairs without a value of the index'),
    without_outcome: integer('of the rest, pairs without the outcome'),
    incomplete: integer('of the rest, pairs left out because they lack another value (listwise)'),
    pairs: integer('pairs analysed'),
    clients: integer('clients in these pairs'),
    therapists: integer('therapists in these pairs'),
  },
})

export type AnalysisFlowRow = RowOf<typeof analysisFlow>
