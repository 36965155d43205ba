import {
  artefact,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import { CRITERIA, CRITERION_IDS } from '../../replication/criteria.ts'
import type { ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'
import { leading } from '../leading/table.ts'
import { consistency } from './consistency-table.ts'
import { originals } from './originals-table.ts'
import type { settings } from './settings.ts'
import { replicationSummary } from './summary-table.ts'

const figures = CRITERIA.map((criterion) => `${criterion.id}: ${criterion.figures}`).join('. ')

/** Each published result, judged by each declared criterion. */
export const replication = artefact({
  file: 'replication.csv',
  row: 'one published result × criterion',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the published result'),
    criterion: choice(CRITERION_IDS, 'key of the criterion'),
    index: key('index', 'key of the congruence index in this study'),
    outcome: key('outcome', 'key of the outcome in this study'),
    n: integer('pairs with both values in this study'),
    effective_n: orMissing(number('independent pairs that these are worth, which the criterion takes')),
    result: choice(['met', 'not-met', 'not-applicable'], 'result of the criterion'),
    estimate: orMissing(number(`meaning of this and the following columns: ${figures}`)),
    low: orMissing(number('lower end, see estimate')),
    high: orMissing(number('upper end, see estimate')),
    statistic: orMissing(number('see estimate')),
    p: orMissing(number('see estimate')),
    met_if_original: orMissing(
      number('probability that so many pairs meet the criterion if the original r is the true correlation'),
    ),
    met_if_none: orMissing(number('the same if there is no correlation')),
    reason: orMissing(text('why the criterion is not applicable')),
  },
})

export type ReplicationRow = RowOf<typeof replication>

export const needs = { associations, leading }

export const quotes = {}

export const writes = { originals, consistency, replication, replicationSummary }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
