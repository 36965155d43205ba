import { artefact, choice, integer, type RowOf } from '../../artefacts/artefact.ts'
import { TYPES } from '../../holland/type.ts'

/** The pairs by the first letters of client and therapist. This table is complete; the report withholds some of it. */
export const meetings = artefact({
  file: 'type_meetings.csv',
  row: 'one type of clients × type of therapists',
  disclosure: 'aggregate',
  columns: {
    client_type: choice(TYPES, 'type with which the code of the client begins'),
    therapist_type: choice(TYPES, 'type with which the code of the therapist begins'),
    pairs: integer('pairs of such a client with such a therapist'),
  },
})

export type MeetingRow = RowOf<typeof meetings>
