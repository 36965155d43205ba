import { analysis } from '../analysis.ts'
import { leadingRows } from './rows.ts'
import { leadingBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** The estimate of each association on which conclusions rest. */
export const leading = analysis({
  id: 'leading',
  chapter: 'association',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => ({ leading: leadingRows(material) }),
  blocks: leadingBlocks,
})
