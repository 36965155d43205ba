import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { clusterRobustRows } from './rows.ts'
import { clusterRobustBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Least-squares slopes with standard errors that allow for therapists. */
export const clusterRobust = analysis({
  id: 'cluster-robust',
  chapter: 'nesting',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ clusterRobust: clusterRobustRows(frame, study) }),
  blocks: clusterRobustBlocks,
  inR,
})
