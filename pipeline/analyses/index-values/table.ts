import { artefact, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { composition } from '../composition/table.ts'
import { rePairing } from '../re-pairing/table.ts'
import { indexBins } from './bins-table.ts'
import { spread } from './spread-table.ts'

/** Frequency of each value of each index in the sample and over all pairs of codes. */
const distribution = artefact({
  file: 'distribution.csv',
  row: 'one index × value',
  disclosure: 'person',
  columns: {
    index: key('index', 'key of the congruence index'),
    value: number('a value that occurs in the sample or over all pairs of codes', 'units of the index'),
    n: integer('pairs of the sample with this value'),
    share: number('share of the pairs of the sample'),
    all_pairs_share: orMissing(
      number('share of all 14,400 pairs of three-letter codes; NA for an index of scores'),
    ),
  },
})

export type DistributionRow = RowOf<typeof distribution>

export const needs = { congruence, dyads, profiles }

export const quotes = { rePairing, composition }

export const writes = { distribution, spread, indexBins }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
