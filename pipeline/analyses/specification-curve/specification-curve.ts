import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { contradictions } from './contradictions.ts'
import { curveFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { curveBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'
import { specificationTables } from './tables.ts'

/** Every other defensible way to analyse the data, and one test of all of them. */
export const specificationCurve = analysis({
  id: 'specification-curve',
  chapter: 'specification-curve',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions,
  rows: (material) => specificationTables(material),
  blocks: curveBlocks,
  figures: [{ id: 'specification-curve', width: DOUBLE_COLUMN, shows: 'aggregates', spec: curveFigure }],
  inR,
})
