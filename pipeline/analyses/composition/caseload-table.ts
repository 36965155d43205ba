import { artefact, integer, type RowOf } from '../../artefacts/artefact.ts'

/** Number of clients per therapist. This table is complete; the report withholds some of it. */
export const caseload = artefact({
  file: 'caseload.csv',
  row: 'one number of clients per therapist',
  disclosure: 'aggregate',
  columns: {
    clients: integer('clients of one therapist in the study'),
    therapists: integer('therapists with that number of clients'),
    clients_together: integer('clients in the study of these therapists together'),
  },
})

export type CaseloadRow = RowOf<typeof caseload>
