import { artefact, identifier, type RowOf } from './artefact.ts'

/** The pairs of a client and a therapist that are analysed. */
export const dyads = artefact({
  file: 'dyads.csv',
  row: 'one pair',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    client_id: identifier('client', 'identifier of the client'),
    therapist_id: identifier('therapist', 'identifier of the therapist'),
  },
})

export type Dyad = RowOf<typeof dyads>
