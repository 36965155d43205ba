import { analysis } from '../analysis.ts'
import { forestFigure } from './forest.ts'
import { lineRows } from './line-rows.ts'
import { associationRows } from './rows.ts'
import { scatterFigure } from './scatter.ts'
import { correlationBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Every index with every outcome: three coefficients, intervals, p, Holm. */
export const correlations = analysis({
  id: 'correlations',
  chapter: 'correlations',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({
    associations: associationRows(frame, study),
    regressionLine: lineRows(frame, study),
  }),
  blocks: correlationBlocks,
  figures: [
    { id: 'scatter', shows: 'persons', spec: scatterFigure },
    { id: 'forest', shows: 'aggregates', spec: forestFigure },
  ],
})
