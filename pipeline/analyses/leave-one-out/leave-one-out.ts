import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { caterpillarFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { leaveOneOutRows } from './rows.ts'
import { leaveOneOutBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** How much the estimates that lead depend on a single therapist or pair. */
export const leaveOneOut = analysis({
  id: 'leave-one-out',
  chapter: 'robustness',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: leaveOneOutRows,
  blocks: leaveOneOutBlocks,
  figures: [{ id: 'caterpillar', width: DOUBLE_COLUMN, shows: 'persons', spec: caterpillarFigure }],
  inR,
})
