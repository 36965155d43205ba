import { composition } from '../analyses/composition/table.ts'
import { regressionLine } from '../analyses/correlations/line-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { distribution } from '../analyses/index-values/table.ts'
import { chance } from '../analyses/re-pairing/table.ts'
import { specifications } from '../analyses/specification-curve/table.ts'
import { analysis } from '../artefacts/analysis.ts'
import { renderedFigure } from '../charts/render.ts'
import { figureSpecs } from '../report/figures.ts'
import type { Stage } from './run/stage.ts'

/** Draws every figure of the report that the study asks for, as specification, as drawing and as picture for print. */
export const draw: Stage = {
  name: 'draw',
  reads: (study) => [
    composition,
    chance,
    distribution,
    analysis(study),
    associations,
    regressionLine,
    specifications,
  ],
  readsFilesOf: null,
  writes: () => [],
  writesFiles: 'figures/*.vl.json *.svg *.png',
  async make({ study, rows }) {
    const data = {
      study,
      analysis: rows(analysis(study)),
      associations: rows(associations),
      chance: rows(chance),
      composition: rows(composition),
      distribution: rows(distribution),
      regressionLine: rows(regressionLine),
      specifications: rows(specifications),
    }
    const files = new Map<string, Uint8Array>()
    // All at once: while one is rastered on a thread of its own, the next is laid out.
    const drawn = figureSpecs(data).map(({ id, spec }) =>
      renderedFigure(spec).then((figure) => ({ id, figure })),
    )
    for (const { id, figure } of await Promise.all(drawn)) {
      files.set(`figures/${id}.vl.json`, Buffer.from(figure.spec))
      files.set(`figures/${id}.svg`, Buffer.from(figure.svg))
      files.set(`figures/${id}.png`, figure.png)
    }
    return { files }
  },
}
