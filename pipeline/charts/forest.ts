import type { TopLevelSpec } from 'vega-lite'
import { figureFrame, titleBelow } from './figure-frame.ts'
import { forestKey, forestPanel, shiftOf } from './forest-panel.ts'
import type { ForestRow, ForestText } from './forest-row.ts'
import { keyView } from './key.ts'
import { rowLabels } from './row-labels.ts'
import { type FigureWidth, PADDING, SINGLE_COLUMN } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

const GAP = 16
/** Half of a number may reach beyond the last panel. */
const OVERHANG = 8
/** From one number of the axis to the next, in pixels. */
const STEP = 26

/** Ends of the axis: whole halves that hold every interval, and 0. */
function domain(rows: readonly ForestRow[]): [number, number] {
  const ends = rows.flatMap(({ leading, naive }) =>
    [leading, naive].flatMap((it) => [it?.low ?? it?.estimate ?? 0, it?.high ?? it?.estimate ?? 0]),
  )
  return [
    Math.min(-0.5, Math.floor(Math.min(0, ...ends) * 2) / 2),
    Math.max(0.5, Math.ceil(Math.max(0, ...ends) * 2) / 2),
  ]
}

/**
 * Every association: the estimate that leads with a thick interval, the naive one with a thin line below it. A panel for
 * each outcome, a row for each index.
 */
export function forest(rows: readonly ForestRow[], text: ForestText, width: FigureWidth): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const indices = [...new Set(rows.map(({ index }) => index))]
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))]
  const labels = rowLabels(indices, isLarge ? 150 : 104, 21)
  const abreast = Math.max(1, Math.min(outcomes.length, isLarge ? 4 : 2))
  const panel = Math.floor((inner - labels.room - OVERHANG - (abreast - 1) * GAP) / abreast)
  const ends = domain(rows)
  const shift = shiftOf(rows)
  const titles = outcomes.map((outcome) => wrappedLines(outcome, panel, 'semibold'))
  const lines = Math.max(1, ...titles.map(({ length }) => length))
  return {
    ...figureFrame(text, width),
    spacing: 12,
    vconcat: [
      keyView(forestKey(rows, text), inner, -labels.room),
      {
        title: titleBelow(wrappedLines(text.x, panel * abreast), labels.room),
        columns: abreast,
        bounds: 'flush',
        spacing: { column: GAP, row: 26 + 14 * lines },
        concat: outcomes.map((outcome, place) => ({
          title: { text: titles[place]! },
          width: panel,
          height: { step: labels.step },
          ...forestPanel(
            rows.filter((row) => row.outcome === outcome),
            {
              indices,
              ends,
              labels: place % abreast === 0 ? labels.axis : null,
              steps: Math.floor(panel / STEP),
              shift,
            },
          ),
        })),
      },
    ],
  }
}
