import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { contradictions } from './contradictions.ts'
import { responseSurfaceFigure } from './figure.ts'
import { inR } from './in-r.ts'
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
  inR,
})
