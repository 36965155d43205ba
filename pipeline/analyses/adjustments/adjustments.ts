import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { adjustmentRows } from './rows.ts'
import { adjustmentBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** The p values of the declared family of tests, adjusted for their number in six ways. */
export const adjustments = analysis({
  id: 'adjustments',
  chapter: 'correlations',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ associations, study }) => ({ adjustments: adjustmentRows(associations, study) }),
  blocks: adjustmentBlocks,
  inR,
})
