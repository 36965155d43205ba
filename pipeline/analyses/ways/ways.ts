import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { wayRows } from './rows.ts'
import { wayBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** One association, estimated in several ways. */
export const ways = analysis({
  id: 'ways',
  chapter: 'association',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => ({ ways: wayRows(material) }),
  blocks: wayBlocks,
  inR,
})
