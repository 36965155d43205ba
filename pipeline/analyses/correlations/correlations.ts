import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { associationRows } from './rows.ts'
import { correlationBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Every index with every outcome: three coefficients, intervals, p, Holm. */
export const correlations = analysis({
  id: 'correlations',
  chapter: 'correlations',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ associations: associationRows(frame, study) }),
  blocks: correlationBlocks,
  inR,
})
