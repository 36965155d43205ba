import { artefact, type RowOf, text } from './artefact.ts'

/** The pairs of a client and a therapist that are analysed. */
export const dyads = artefact({
  file: 'dyads.csv',
  row: 'one pair',
  disclosure: 'person',
  columns: {
    dyad_id: text('identifier of the pair'),
    client_id: text('identifier of the client'),
    therapist_id: text('identifier of the therapist'),
  },
})

export type Dyad = RowOf<typeof dyads>
