import { artefact, integer, type RowOf } from './artefact.ts'

/** How clients are spread over therapists. */
export const caseload = artefact({
  file: 'caseload.csv',
  row: 'one number of clients per therapist',
  disclosure: 'aggregate',
  columns: {
    clients: integer('clients in the study that a therapist sees'),
    therapists: integer('therapists who see that many'),
  },
})

export type CaseloadRow = RowOf<typeof caseload>
