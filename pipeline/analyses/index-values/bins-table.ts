import { artefact, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'

/** How many pairs have which values of an index, against all combinations of the people of the sample. */
export const indexBins = artefact({
  file: 'index_bins.csv',
  row: 'one index × range of values',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    low: number('lower end of the range, which belongs to it', 'units of the index'),
    high: number('upper end, which belongs only to the last range', 'units of the index'),
    pairs: integer('pairs of the sample with a value in the range'),
    expected: orMissing(
      number(
        'as many pairs times the share of the combinations of all clients with all therapists, each therapist counting once for each client; NA as in index_spread.csv',
      ),
    ),
  },
})

export type IndexBinRow = RowOf<typeof indexBins>
