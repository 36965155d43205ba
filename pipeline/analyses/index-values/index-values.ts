import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { binRows } from './bin-rows.ts'
import { combinationsOf } from './combinations.ts'
import { distributionFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { distributionRows } from './rows.ts'
import { indexBlocks } from './section.ts'
import { spreadRows } from './spread-rows.ts'
import { needs, quotes, writes } from './table.ts'
import { valuesOfIndices } from './values-of-indices.ts'

/** What each index is, and how it is distributed in this sample. */
export const indexValues = analysis({
  id: 'index-values',
  chapter: 'congruence',
  stage: 'match',
  needs,
  quotes,
  writes,
  rows(material) {
    const [combinations, values] = [combinationsOf(material), valuesOfIndices(material)]
    return {
      distribution: distributionRows(material),
      spread: spreadRows(combinations, values),
      indexBins: binRows(combinations, values),
    }
  },
  blocks: indexBlocks,
  figures: [
    { id: 'index-distributions', width: DOUBLE_COLUMN, shows: 'aggregates', spec: distributionFigure },
  ],
  inR,
})
