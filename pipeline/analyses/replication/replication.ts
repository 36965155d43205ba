import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { asIndependentPairs } from '../as-independent-pairs.ts'
import { consistencyRows } from './consistency-rows.ts'
import { contradictions } from './contradictions.ts'
import { replicationFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { originalRows } from './originals-rows.ts'
import { replicationRows } from './rows.ts'
import { replicationBlocks } from './section.ts'
import { settings } from './settings.ts'
import { summaryRows } from './summary-rows.ts'
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
  rows: ({ leading, associations, study }) => {
    const originals = originalRows(study)
    const found = asIndependentPairs(leading, associations)
    return {
      originals,
      consistency: consistencyRows(study),
      replication: replicationRows(originals, found, study),
      replicationSummary: summaryRows(originals, found, study),
    }
  },
  blocks: replicationBlocks,
  figures: [{ id: 'replication', width: SINGLE_COLUMN, shows: 'aggregates', spec: replicationFigure }],
  inR,
})
