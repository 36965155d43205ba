import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { trajectoriesFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { sessionMeanRows } from './rows.ts'
import { trajectoryBlocks } from './section.ts'
import { withheldMeans } from './shown.ts'
import { needs, quotes, writes } from './table.ts'

/** How ratings go on over the early sessions. */
export const trajectories = analysis({
  id: 'trajectories',
  chapter: 'measures',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: (material) => ({ sessionMeans: sessionMeanRows(material) }),
  blocks: trajectoryBlocks,
  figures: [{ id: 'trajectories', width: DOUBLE_COLUMN, shows: 'aggregates', spec: trajectoriesFigure }],
  withholds: ({ study, sessionMeans }) => [
    { what: 'mean ratings of sessions of too few pairs', of: withheldMeans(sessionMeans, study) },
  ],
  inR,
})
