import { artefact, integer, number, orMissing, type RowOf, text } from './artefact.ts'

/** The spread of each index in this sample against its spread over all pairs of codes. */
export const chance = artefact({
  file: 'chance.csv',
  row: 'one index',
  disclosure: 'aggregate',
  columns: {
    index: text('key of the congruence index'),
    n: integer('pairs with a value'),
    mean: orMissing(number('mean over the pairs', 'units of the index')),
    sd: orMissing(number('standard deviation over the pairs (n - 1)', 'units of the index')),
    n_values: integer('number of distinct values'),
    mode_share: orMissing(number('share of the pairs at the most frequent value')),
    all_pairs_mean: orMissing(
      number('mean over all 14,400 pairs of three-letter codes', 'units of the index'),
    ),
    all_pairs_sd: orMissing(
      number(
        'standard deviation over all 14,400 pairs of three-letter codes (population)',
        'units of the index',
      ),
    ),
    sd_ratio: orMissing(number('sd / all_pairs_sd; below 1 the range is restricted')),
  },
})

export type ChanceRow = RowOf<typeof chance>
