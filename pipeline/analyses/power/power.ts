import { analysis } from '../analysis.ts'
import { powerRows } from './rows.ts'
import { powerBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** What correlations of some size, and studies of some size, could have shown. */
export const power = analysis({
  id: 'power',
  chapter: 'evidence',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  rows: ({ associations, study }) => ({ power: powerRows(associations, study) }),
  blocks: powerBlocks,
  cites: ({ study }) => (study.power ? ['hotelling-1953'] : []),
})
