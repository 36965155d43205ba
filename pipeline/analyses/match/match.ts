import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { associationRows } from './association-rows.ts'
import { rePairedAssociationFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { partsRows } from './parts-rows.ts'
import { ratedPairs } from './rated-pairs.ts'
import { matchBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Whether congruence goes with the ratings because people match, or because of what is typical of one of them. */
export const match = analysis({
  id: 'match',
  chapter: 'match',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows(material) {
    const pairs = ratedPairs(material)
    const rePaired = pairs.map((one) => associationRows(one, material.study))
    return {
      matchParts: pairs.flatMap((one) => partsRows(one, material.study)),
      rePairedAssociations: rePaired.flatMap(({ associations }) => associations),
      rePairedHistogram: rePaired.flatMap(({ histogram }) => histogram),
    }
  },
  blocks: matchBlocks,
  figures: [
    {
      id: 're-paired-association',
      width: DOUBLE_COLUMN,
      shows: 'aggregates',
      spec: rePairedAssociationFigure,
    },
  ],
  inR,
})
