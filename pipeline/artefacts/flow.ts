import { artefact, choice, integer, orMissing, type RowOf, text } from './artefact.ts'

/** From everybody in the files to those who are analysed: what came in less what was left out is what was kept. */
export const flow = artefact({
  file: 'flow.csv',
  row: 'one step: what came in, what was left out for one reason, what was kept',
  disclosure: 'aggregate',
  columns: {
    step: choice(['entered', 'excluded', 'kept'], 'in the files, left out, or kept'),
    reason: orMissing(text('why it was left out')),
    clients: integer('clients'),
    therapists: integer('therapists'),
    pairs: integer('pairs'),
    sheets: integer(
      'sheets of answers: what one rater answered in one session; those of excluded pairs are counted with the pairs',
    ),
  },
})

export type FlowRow = RowOf<typeof flow>
