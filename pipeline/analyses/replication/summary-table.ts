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
import { REPLICATION_VERDICTS } from '../../replication/replication-verdict.ts'
import { ESTIMATORS } from '../leading/table.ts'

/** What the comparison with each published result says as a whole. */
export const replicationSummary = artefact({
  file: 'replication_summary.csv',
  row: 'one published result or claim',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the published result'),
    index: key('index', 'key of the congruence index here'),
    outcome: key('outcome', 'key of the outcome here'),
    estimator: choice(ESTIMATORS, 'what the result here is, as in leading.csv'),
    n: integer('pairs with both values here'),
    effective_n: orMissing(number('independent pairs whose correlation has the t and p of the estimate')),
    r: orMissing(number('the correlation of so many pairs with this t')),
    low: orMissing(number('lower end of its interval, by Fisher z')),
    high: orMissing(number('upper end of its interval')),
    p: orMissing(number('two-sided p value of the estimate')),
    verdict: orMissing(
      choice(
        REPLICATION_VERDICTS,
        'inconsistent: significant in the other direction, significantly smaller than the original sample could detect, or not significant with an interval that leaves the original r out; consistent: otherwise significant in the original’s direction; inconclusive: everything else',
      ),
    ),
    because: orMissing(text('why, as a phrase')),
    reason: orMissing(text('why there is no verdict')),
  },
})

export type ReplicationSummaryRow = RowOf<typeof replicationSummary>
