import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { contradictions } from './contradictions.ts'
import { responseSurfaceFigure } from './figure.ts'
import { responseSurfaceRows } from './rows.ts'
import { responseSurfaceBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** Surfaces of an outcome over the scores of client and therapist, which say more than any index. */
export const responseSurface = analysis({
  id: 'response-surface',
  chapter: 'match',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions,
  rows: responseSurfaceRows,
  blocks: responseSurfaceBlocks,
  figures: [{ id: 'response-surface', width: SINGLE_COLUMN, shows: 'persons', spec: responseSurfaceFigure }],
  cites({ surfaceFits }) {
    const fitted = surfaceFits.filter(({ errors }) => errors !== null)
    return [
      ...(surfaceFits.length > 0 ? ['humberg-nestler-back-2019'] : []),
      ...(fitted.length > 0 ? ['shanock-baran-gentry-pattison-heggestad-2010'] : []),
      ...(fitted.some(({ errors }) => errors === 'CR2')
        ? ['pustejovsky-tipton-2018', 'kenward-roger-1997']
        : []),
    ]
  },
})
