import { artefact, choice, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { CHECKS } from '../../replication/consistency-check.ts'

/** Whether the figures typed from a publication can belong together. */
export const consistency = artefact({
  file: 'consistency.csv',
  row: 'one check of a published result',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the result'),
    check: choice(CHECKS, 'what is checked; possible: the figure can exist at all'),
    figures: text('the figures that were held against each other, as printed'),
    scale: orMissing(text('name of the scale, for means and standard deviations')),
    result: choice(
      ['consistent', 'inconsistent', 'not-applicable'],
      'whether they can belong together, rounding allowed for',
    ),
    low: orMissing(number('smallest value that the other figures allow')),
    high: orMissing(number('largest value that the other figures allow')),
    reason: orMissing(text('what is wrong, or why it could not be checked')),
  },
})

export type ConsistencyRow = RowOf<typeof consistency>
