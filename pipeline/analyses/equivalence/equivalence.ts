import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { equivalenceRows } from './rows.ts'
import { equivalenceBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Whether associations are too small to matter by the declared standard. */
export const equivalence = analysis({
  id: 'equivalence',
  chapter: 'evidence',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ leading, associations, study }) => ({
    equivalence: equivalenceRows(leading, associations, study),
  }),
  blocks: equivalenceBlocks,
  inR,
})
