import { earlyMeasures } from '../../scores/early-measures.ts'
import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { reliabilityRows } from './rows.ts'
import { reliabilityOf } from './section.ts'
import { sessionReliabilityRows } from './session-rows.ts'
import { needs, quotes, writes } from './table.ts'

/** How reliable the ratings are in this sample. */
export const reliability = analysis({
  id: 'reliability',
  chapter: 'measures',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: ({ ratings, sessionScores, study }) => {
    const { scales, items } = reliabilityRows(earlyMeasures(ratings, study), study)
    return {
      reliability: scales,
      itemStatistics: items,
      sessionReliability: sessionReliabilityRows(sessionScores, study),
    }
  },
  blocks: reliabilityOf,
  inR,
})
