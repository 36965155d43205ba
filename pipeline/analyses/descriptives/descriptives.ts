import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { descriptiveRows } from './rows.ts'
import { descriptiveBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'
import { withheldOfDescriptives } from './withholds.ts'

/** Ages, descriptors of codes and profiles, and every index and outcome over the pairs. */
export const descriptives = analysis({
  id: 'descriptives',
  chapter: 'sample',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => ({ descriptives: descriptiveRows(material) }),
  blocks: descriptiveBlocks,
  withholds: withheldOfDescriptives,
  inR,
})
