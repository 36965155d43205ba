import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { nestingRows } from './rows.ts'
import { nestingBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** How much clients of the same therapist have in common. */
export const nesting = analysis({
  id: 'nesting',
  chapter: 'nesting',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ nesting: nestingRows(frame, study) }),
  blocks: nestingBlocks,
  inR,
})
