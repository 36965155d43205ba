import { artefact, choice, integer, orMissing, type RowOf, text } from './artefact.ts'

/** Flow from all records in the files to those that are analysed: kept equals in the files minus excluded. */
export const flow = artefact({
  file: 'flow.csv',
  row: 'one step: records in the files, records excluded for one reason, records kept',
  disclosure: 'aggregate',
  columns: {
    step: choice(['entered', 'excluded', 'kept'], 'in the files, excluded, or kept'),
    reason: orMissing(text('reason of the exclusion')),
    clients: integer('clients'),
    therapists: integer('therapists'),
    pairs: integer('pairs'),
    sheets: integer(
      'sheets of answers: the answers of one rater in one session; those of excluded pairs are counted with the pairs',
    ),
  },
})

export type FlowRow = RowOf<typeof flow>
