import { artefact, integer, type RowOf } from '../../artefacts/artefact.ts'

/** How clients are spread over therapists. Complete: the report withholds some of it. */
export const caseload = artefact({
  file: 'caseload.csv',
  row: 'one number of clients per therapist',
  disclosure: 'aggregate',
  columns: {
    clients: integer('clients in the study that a therapist sees'),
    therapists: integer('therapists who see that many'),
    clients_together: integer('clients in the study whom these therapists see together'),
  },
})

export type CaseloadRow = RowOf<typeof caseload>
