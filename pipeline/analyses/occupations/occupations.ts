import { analysis } from '../analysis.ts'
import { occupationBlocks } from './section.ts'
import { quotes } from './table.ts'

/** Whose codes are those of their occupations. */
export const occupations = analysis({
  id: 'occupations',
  chapter: 'measures',
  stage: 'score',
  needs: {},
  quotes,
  writes: {},
  rows: () => ({}),
  blocks: occupationBlocks,
})
