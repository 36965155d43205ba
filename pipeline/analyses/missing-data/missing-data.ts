import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { missingDataFigure } from './figure.ts'
import { missingPatternRows } from './rows.ts'
import { missingDataBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Which scores are missing, in which sessions, and together with which others. */
export const missingData = analysis({
  id: 'missing-data',
  chapter: 'measures',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: (material) => ({ missingPatterns: missingPatternRows(material) }),
  blocks: missingDataBlocks,
  figures: [{ id: 'missing-data', width: DOUBLE_COLUMN, shows: 'aggregates', spec: missingDataFigure }],
})
