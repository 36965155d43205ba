import type { TopLevelSpec } from 'vega-lite'
import { figureFrame, titleBelow } from '../figure-frame.ts'
import { keyView } from '../key.ts'
import { textExtent } from '../text-extent.ts'
import { type FigureWidth, PADDING, SINGLE_COLUMN } from '../theme.ts'
import { wrappedLines } from '../wrapped-lines.ts'
import { choicePanel } from './choice-panel.ts'
import { byEffect, choiceRows } from './choice-ticks.ts'
import { curveKey } from './curve-key.ts'
import { curvePanel, GAP } from './curve-panel.ts'
import { type CurveRow, type CurveText, kindOf } from './curve-row.ts'

const WIDEST_LABELS = { column: 134, page: 210 }
/** Numbers and title of the vertical axis stand here at least. */
const NARROWEST = 58

/**
 * A specification curve. Above, every estimate from the lowest to the highest, in front of the band of
 * permuted data; below, a tick for each choice that led to it, the choices of a factor sorted by what they lead to.
 *
 * @param factors the choices of each factor
 */
export function specificationCurve(
  rows: readonly CurveRow[],
  factors: Readonly<Record<string, readonly string[]>>,
  text: CurveText,
  width: FigureWidth,
): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const sorted = rows.toSorted((a, b) => a.estimate - b.estimate)
  const specifications = sorted.map((row, i) => ({ ...row, place: i + 1, kind: kindOf(row) }))
  const panel = choiceRows(byEffect(rows, factors), isLarge ? WIDEST_LABELS.page : WIDEST_LABELS.column)
  const longest = panel.reduce((most, { label }) => Math.max(most, textExtent(label, 'semibold')), 0)
  const labels = Math.max(NARROWEST, Math.ceil(longest) + 10)
  const across = inner - labels - 4
  return {
    ...figureFrame(text, width),
    spacing: 14,
    vconcat: [
      keyView(curveKey(sorted, text), inner, -labels),
      {
        title: titleBelow(wrappedLines(text.x, across), labels),
        bounds: 'flush',
        spacing: GAP,
        vconcat: [
          curvePanel(specifications, text, { width: across, height: isLarge ? 190 : 150 }),
          choicePanel(specifications, panel, { width: across, labels }),
        ],
        resolve: { scale: { color: 'independent', shape: 'independent' } },
      },
    ],
  }
}
