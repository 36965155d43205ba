import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { analysisFlowRows } from './analysis-flow-rows.ts'
import { flowFigure } from './figure.ts'
import { missingReasonRows, missingValueRows } from './missing-rows.ts'
import { participantBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** From everybody in the files to the pairs of each analysis. */
export const participants = analysis({
  id: 'participants',
  chapter: 'sample',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => {
    const missing = missingValueRows(material)
    return {
      missingValues: missing,
      missingReasons: missingReasonRows(missing),
      analysisFlow: analysisFlowRows(material.kept, material.frame.rows, material.study),
    }
  },
  blocks: participantBlocks,
  figures: [{ id: 'flow', width: SINGLE_COLUMN, shows: 'aggregates', spec: flowFigure }],
})
