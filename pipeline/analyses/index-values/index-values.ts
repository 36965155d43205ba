import { analysis } from '../analysis.ts'
import { distributionFigure } from './figure.ts'
import { distributionRows } from './rows.ts'
import { indexBlocks } from './section.ts'
import { spreadRows } from './spread-rows.ts'
import { needs, quotes, writes } from './table.ts'

/** What each index is, and how it is distributed in this sample. */
export const indexValues = analysis({
  id: 'index-values',
  chapter: 'congruence',
  stage: 'match',
  needs,
  quotes,
  writes,
  rows: (material) => ({ distribution: distributionRows(material), spread: spreadRows(material) }),
  blocks: indexBlocks,
  figures: [{ id: 'index-distributions', shows: 'aggregates', spec: distributionFigure }],
})
