import type { TopLevelSpec } from 'vega-lite'
import { choicePanel } from './choice-panel.ts'
import { choiceRows } from './choice-ticks.ts'
import { curvePanel, GAP } from './curve-panel.ts'
import type { CurveRow, CurveText } from './curve-row.ts'
import { figureFrame, titleBelow } from './figure-frame.ts'
import { DOUBLE_COLUMN } from './theme.ts'

const LETTER = 5.1
const WIDEST_LABELS = 220

/**
 * A specification curve. Above, every estimate from the lowest to the highest, in front of the band of
 * permuted data; below, a tick for each choice that led to it. Significant estimates differ in colour and
 * size, the declared one in shape, and a line connects it with its choices. Two journal columns wide.
 *
 * @param factors the choices of each factor, in the order of the rows
 */
export function specificationCurve(
  rows: readonly CurveRow[],
  factors: Readonly<Record<string, readonly string[]>>,
  text: CurveText,
): TopLevelSpec {
  const sorted = rows.toSorted((a, b) => a.estimate - b.estimate)
  const specifications = sorted.map((row, i) => ({ ...row, place: i + 1, kind: kindOf(row) }))
  const panel = choiceRows(factors)
  const longest = panel.reduce((most, { label }) => Math.max(most, label.length), 0)
  const labels = Math.min(WIDEST_LABELS, Math.ceil(longest * LETTER) + 12)
  const width = DOUBLE_COLUMN - 20 - labels
  return {
    ...figureFrame(text),
    title: titleBelow(text.x, labels),
    bounds: 'flush',
    spacing: GAP,
    vconcat: [
      curvePanel(specifications, text, { width, labels }),
      choicePanel(specifications, panel, { width, labels }),
    ],
    resolve: { scale: { color: 'independent', shape: 'independent' } },
  }
}

function kindOf({ role, significant }: CurveRow): 'primary' | 'significant' | 'other' {
  if (role === 'primary') return 'primary'
  return significant ? 'significant' : 'other'
}
