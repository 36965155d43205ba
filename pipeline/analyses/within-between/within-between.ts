import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { withinBetweenRows } from './rows.ts'
import { withinBetweenBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** The effect of congruence within therapists and between them. */
export const withinBetween = analysis({
  id: 'within-between',
  chapter: 'nesting',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ withinBetween: withinBetweenRows(frame, study) }),
  blocks: withinBetweenBlocks,
  inR,
})
