import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { partialRows } from './rows.ts'
import { partialBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Every index with every outcome, the declared covariates held constant. */
export const partial = analysis({
  id: 'partial',
  chapter: 'correlations',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ partialAssociations: partialRows(frame, study) }),
  blocks: partialBlocks,
  inR,
})
