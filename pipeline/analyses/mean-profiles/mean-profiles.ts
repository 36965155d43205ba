import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { profilesFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { meanScoreRows } from './rows.ts'
import { meanProfileBlocks } from './section.ts'
import { withheldScores } from './shown.ts'
import { needs, quotes, writes } from './table.ts'

/** The mean profiles of clients and therapists. */
export const meanProfiles = analysis({
  id: 'mean-profiles',
  chapter: 'sample',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: (material) => ({ meanScores: meanScoreRows(material) }),
  blocks: meanProfileBlocks,
  figures: [{ id: 'profiles', width: SINGLE_COLUMN, shows: 'aggregates', spec: profilesFigure }],
  withholds: ({ study, meanScores }) => [
    { what: 'mean scores of therapists', of: withheldScores(meanScores, study) },
  ],
  inR,
})
