import { analysis } from '../analysis.ts'
import { contradictions } from './contradictions.ts'
import { inR } from './in-r.ts'
import { specificityRows } from './rows.ts'
import { specificityBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** Whether congruence goes with one outcome more than with another. */
export const specificity = analysis({
  id: 'specificity',
  chapter: 'specificity',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions,
  rows: ({ frame, study }) => ({ specificity: specificityRows(frame, study) }),
  blocks: specificityBlocks,
  inR,
})
