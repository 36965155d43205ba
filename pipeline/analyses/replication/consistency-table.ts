import { artefact, choice, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { CHECKS } from '../../replication/consistency-check.ts'

/** Whether the published figures typed into study.yaml are consistent with each other. */
export const consistency = artefact({
  file: 'consistency.csv',
  row: 'one check of a published result',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the result'),
    check: choice(CHECKS, 'the check; possible: whether the figure is possible at all'),
    figures: text('the compared figures, as printed'),
    scale: orMissing(text('name of the scale, for means and standard deviations')),
    result: choice(
      ['consistent', 'inconsistent', 'not-applicable'],
      'whether the figures are consistent, allowing for rounding',
    ),
    low: orMissing(number('smallest value that the other figures allow')),
    high: orMissing(number('largest value that the other figures allow')),
    reason: orMissing(text('what is wrong, or why it could not be checked')),
  },
})

export type ConsistencyRow = RowOf<typeof consistency>
