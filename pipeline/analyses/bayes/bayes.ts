import { analysis } from '../analysis.ts'
import { bayesRows } from './rows.ts'
import { bayesBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** How many times likelier the data are if there is a correlation than if there is none. */
export const bayes = analysis({
  id: 'bayes',
  chapter: 'evidence',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  rows: ({ associations, study }) => ({ bayesFactors: bayesRows(associations, study) }),
  blocks: bayesBlocks,
  cites: ({ study }) => (study.bayes ? ['ly-verhagen-wagenmakers-2016', 'lee-wagenmakers-2013'] : []),
})
