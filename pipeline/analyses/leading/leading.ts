import { DOUBLE_COLUMN, SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { forestFigure } from './forest.ts'
import { inR } from './in-r.ts'
import { leadingRows } from './rows.ts'
import { scatterFigure } from './scatter.ts'
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
  figures: [
    { id: 'scatter', width: SINGLE_COLUMN, shows: 'persons', spec: scatterFigure },
    { id: 'forest', width: DOUBLE_COLUMN, shows: 'aggregates', spec: forestFigure },
  ],
  inR,
})
