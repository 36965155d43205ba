import { analysis } from '../analysis.ts'
import { replicationCites } from './cites.ts'
import { consistencyRows } from './consistency-rows.ts'
import { contradictions } from './contradictions.ts'
import { originalRows } from './originals-rows.ts'
import { replicationRows } from './rows.ts'
import { replicationBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** How the results compare with what was published before. */
export const replication = analysis({
  id: 'replication',
  chapter: 'replication',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions,
  rows: ({ associations, study }) => {
    const originals = originalRows(study)
    return {
      originals,
      consistency: consistencyRows(study),
      replication: replicationRows(originals, associations, study),
    }
  },
  blocks: replicationBlocks,
  cites: replicationCites,
})
