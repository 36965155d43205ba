import { artefact, number, orMissing, type RowOf, text } from './artefact.ts'

/** Every congruence index of every pair. */
export const congruence = artefact({
  file: 'congruence.csv',
  row: 'one pair × index',
  disclosure: 'person',
  columns: {
    dyad_id: text('identifier of the pair'),
    index: text('key of the congruence index'),
    value: orMissing(number('the index for the client and the therapist of the pair', 'units of the index')),
    reason: orMissing(text('why it is undefined')),
  },
})

export type CongruenceRow = RowOf<typeof congruence>
