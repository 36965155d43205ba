import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { ratedSessionsRows } from './rows.ts'
import { earlyRatingBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** The early ratings: their questionnaires, scoring and distribution. */
export const earlyRatings = analysis({
  id: 'early-ratings',
  chapter: 'measures',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: ({ scales }) => ({ ratedSessions: ratedSessionsRows(scales) }),
  blocks: earlyRatingBlocks,
  inR,
})
