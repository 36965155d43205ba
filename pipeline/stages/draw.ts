import { ANALYSES } from '../analyses/analyses.ts'
import { ANALYSIS } from '../artefacts/analysis.ts'
import { figureFiles, figureSpecs } from './run/figure-files.ts'
import { drawnFrom, tablesIn } from './run/results-of-analyses.ts'
import type { Stage } from './run/stage.ts'

const drawing = ANALYSES.filter(({ figures = [] }) => figures.length > 0)

/** Draws every figure of the study's report as specification (Vega-Lite), drawing (SVG) and picture for print (PNG). */
export const draw: Stage = {
  name: 'draw',
  reads: [ANALYSIS, ...tablesIn(drawing.map(drawnFrom))],
  readsFilesOf: null,
  writes: [],
  writesFiles: 'figures/*.vl.json *.svg *.png',
  async make(given) {
    const files = await figureFiles(figureSpecs(given))
    return { files: new Map([...files].map(([name, content]) => [`figures/${name}`, content])) }
  },
}
