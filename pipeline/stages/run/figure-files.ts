import type { TopLevelSpec } from 'vega-lite'
import { ANALYSES } from '../../analyses/analyses.ts'
import { analysisRow, analysisTable } from '../../artefacts/analysis.ts'
import { analysisFrame } from '../../artefacts/analysis-frame.ts'
import type { Reading } from '../../artefacts/reading.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { renderedFigure } from '../../drawing/render.ts'
import { drawnFrom, rowsIn } from './results-of-analyses.ts'

const utf8 = new TextEncoder()

/** The specification of one figure. */
interface FigureSpec {
  readonly id: string
  readonly spec: TopLevelSpec
}

/** What figures are drawn from. */
export type FigureSource = Reading & { readonly deidentified: boolean }

interface Chosen {
  /** Only these figures. */
  readonly only?: readonly string[]
  /** All in this width; each in that of the report if left out. */
  readonly width?: FigureWidth | null
}

/** The ids of all figures. */
export const FIGURE_IDS: readonly string[] = ANALYSES.flatMap(({ figures = [] }) =>
  figures.map(({ id }) => id),
)

/** The specifications of the figures that a study has. */
export function figureSpecs(given: FigureSource, { only, width }: Chosen = {}): FigureSpec[] {
  const { study, deidentified, rows } = given
  const frame = analysisFrame(rows(analysisTable(study)).map((row) => analysisRow(row, study)))
  return ANALYSES.flatMap((it) =>
    (it.figures ?? []).flatMap((figure) => {
      if (only && !only.includes(figure.id)) return []
      const results = { study, deidentified, ...rowsIn(drawnFrom(it), given) }
      const inches = width ?? figure.width
      const spec =
        figure.shows === 'persons' ? figure.spec({ ...results, frame }, inches) : figure.spec(results, inches)
      return spec === null ? [] : [{ id: figure.id, spec }]
    }),
  )
}

/** The files of these figures by their names. In parallel: threads rasterise one figure while the next is laid out. */
export async function figureFiles(specs: readonly FigureSpec[]): Promise<Map<string, Uint8Array>> {
  const drawn = specs.map(async ({ id, spec }) => ({ id, figure: await renderedFigure(spec) }))
  return new Map(
    (await Promise.all(drawn)).flatMap(({ id, figure }) => [
      [`${id}.vl.json`, utf8.encode(figure.spec)],
      [`${id}.svg`, utf8.encode(figure.svg)],
      ...(figure.png === null ? [] : [[`${id}.png`, figure.png] as const]),
    ]),
  )
}
