import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { mixedModelRows } from './rows.ts'
import { mixedModelBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Models of each outcome on congruence with a random intercept for the therapist. */
export const mixedModel = analysis({
  id: 'mixed-model',
  chapter: 'nesting',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: mixedModelRows,
  blocks: mixedModelBlocks,
  inR,
})
