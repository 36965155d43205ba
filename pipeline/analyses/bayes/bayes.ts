import { analysis } from '../analysis.ts'
import { asIndependentPairs } from '../as-independent-pairs.ts'
import { inR } from './in-r.ts'
import { bayesRows } from './rows.ts'
import { bayesBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** How many times likelier the data are if there is an association than if there is none. */
export const bayes = analysis({
  id: 'bayes',
  chapter: 'evidence',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  rows: ({ leading, associations, study }) => ({
    bayesFactors: bayesRows(asIndependentPairs(leading, associations), study),
  }),
  blocks: bayesBlocks,
  inR,
})
