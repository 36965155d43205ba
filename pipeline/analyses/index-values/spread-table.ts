import { artefact, integer, key, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'

/** The spread of each index in the pairs against that over all pairs that the same people could form. */
export const spread = artefact({
  file: 'spread.csv',
  row: 'one index',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    n: integer('pairs with a value'),
    sd: orMissing(number('standard deviation over the pairs (n - 1)', 'units of the index')),
    combinations_mean: orMissing(
      number(
        'mean over all clients of the sample with all its therapists, a therapist counting once for each client',
        'units of the index',
      ),
    ),
    combinations_sd: orMissing(
      number('standard deviation over these combinations (population)', 'units of the index'),
    ),
    sd_ratio: orMissing(
      number('sd / combinations_sd: below 1 the pairs are spread less than these people allow'),
    ),
    reason: orMissing(text('why it is not known, or that it rests on a random sample of the pairs')),
  },
})

export type SpreadRow = RowOf<typeof spread>
