import { ANALYSES } from '../analyses/analyses.ts'
import { ANALYSIS, analysisRow, analysisTable } from '../artefacts/analysis.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { renderedFigure } from '../drawing/render.ts'
import { drawnFrom, rowsIn, tablesIn } from './run/results-of-analyses.ts'
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
    const { study, deidentified, rows } = given
    const frame = analysisFrame(rows(analysisTable(study)).map((row) => analysisRow(row, study)))
    const specs = drawing.flatMap((it) =>
      it.figures!.map((figure) => {
        const results = { study, deidentified, ...rowsIn(drawnFrom(it), given) }
        return {
          id: figure.id,
          spec: figure.shows === 'persons' ? figure.spec({ ...results, frame }) : figure.spec(results),
        }
      }),
    )
    const files = new Map<string, Uint8Array>()
    // In parallel: threads rasterise one figure while the next is laid out.
    const drawn = specs.flatMap(({ id, spec }) =>
      spec === null ? [] : [renderedFigure(spec).then((figure) => ({ id, figure }))],
    )
    for (const { id, figure } of await Promise.all(drawn)) {
      files.set(`figures/${id}.vl.json`, Buffer.from(figure.spec))
      files.set(`figures/${id}.svg`, Buffer.from(figure.svg))
      files.set(`figures/${id}.png`, figure.png)
    }
    return { files }
  },
}
