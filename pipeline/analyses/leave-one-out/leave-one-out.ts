import { analysis } from '../analysis.ts'
import { leaveOneOutRows } from './rows.ts'
import { leaveOneOutBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** How much the primary correlation depends on a single therapist. */
export const leaveOneOut = analysis({
  id: 'leave-one-out',
  chapter: 'robustness',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => ({ leaveOneOut: leaveOneOutRows(material) }),
  blocks: leaveOneOutBlocks,
  cites: () => [],
})
