import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { measureRows } from './rows.ts'
import { measureBlocks } from './section.ts'
import { isMeasureWithheld } from './shown.ts'
import { needs, quotes, writes } from './table.ts'

/** The primary index, the outcomes and the main effects in one table. */
export const measures = analysis({
  id: 'measures',
  chapter: 'measures',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: measureRows,
  blocks: measureBlocks,
  withholds: ({ measures, study }) => {
    const withheld = measures.filter((row) => isMeasureWithheld(row, study.privacy.fewest_clients))
    return [
      {
        what: 'mean and spread of measures of too few people',
        of: withheld.reduce((sum, { sd }) => sum + (sd === null ? 1 : 2), 0),
      },
    ]
  },
  inR,
})
