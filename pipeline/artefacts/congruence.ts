import type { Study } from '../study/study.ts'
import { artefact, identifier, integer, key, number, orMissing, type RowOf, text } from './artefact.ts'

/** Every congruence index of every pair. */
export const congruence = artefact({
  file: 'congruence.csv',
  row: 'one pair × index',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    index: key('index', 'key of the congruence index'),
    value: orMissing(number('the index for the client and the therapist of the pair', 'units of the index')),
    tie_mean: orMissing(
      number('mean of the index over all codes that the ties of both people allow', 'units of the index'),
    ),
    n_tie_pairs: orMissing(integer('number of combinations of these codes; 1 if neither has a tie')),
    reason: orMissing(text('why it is undefined')),
  },
})

export type CongruenceRow = RowOf<typeof congruence>

/**
 * The value that is correlated: that of the displayed codes or, if the study says so, the mean over tied
 * codes.
 */
export function analysedValue(row: CongruenceRow, study: Study): number | null {
  return study.ties.analyse === 'averaged' && row.n_tie_pairs !== null ? row.tie_mean : row.value
}
