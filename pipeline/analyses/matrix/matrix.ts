import { unknownNames } from '../../study/contradictions/unknown-names.ts'
import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { matrixRows } from './rows.ts'
import { matrixBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** Correlation of every index, outcome and covariate with every other. */
export const matrix = analysis({
  id: 'matrix',
  chapter: 'matrices',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions: ({ matrix, placeOf }) => unknownNames(placeOf, ['pairwise', 'listwise'], 'matrix', matrix),
  rows: ({ frame, study }) => ({ matrix: matrixRows(frame, study) }),
  blocks: matrixBlocks,
  inR,
})
