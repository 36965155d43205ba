import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { caseloadRows } from './caseload-rows.ts'
import { meetingsFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { meetingRows } from './meetings-rows.ts'
import { compositionRows } from './rows.ts'
import { compositionBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'
import { withheldOfComposition } from './withholds.ts'

/** The types of clients and therapists, and who sees how many clients. */
export const composition = analysis({
  id: 'composition',
  chapter: 'sample',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: ({ profiles, dyads }) => ({
    composition: compositionRows(profiles, dyads),
    caseload: caseloadRows(dyads),
    meetings: meetingRows(profiles, dyads),
  }),
  blocks: compositionBlocks,
  figures: [{ id: 'pairs-by-type', width: SINGLE_COLUMN, shows: 'aggregates', spec: meetingsFigure }],
  withholds: withheldOfComposition,
  inR,
})
