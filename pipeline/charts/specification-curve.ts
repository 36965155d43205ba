import type { TopLevelSpec } from 'vega-lite'
import { choiceRows, choiceTicks } from './choice-ticks.ts'
import { curvePanel, GAP } from './curve-panel.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { DOUBLE_COLUMN, FRAME, GRID, INK, PAIR_COLOUR } from './theme.ts'

/** One specification with its estimate. */
export interface CurveRow {
  /** In the direction of congruence, -1 to 1. */
  readonly estimate: number
  readonly significant: boolean
  /** `primary`: declared before the data were seen. */
  readonly role: 'primary' | 'exploratory'
  /** The choice made of each factor. */
  readonly choices: Readonly<Record<string, string>>
  /** What permuted data show at this place of the curve; null where that is not known. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
}

export interface CurveText extends FigureText {
  /** Title of the upper panel: what the estimates are. */
  readonly y: string
  /** Below both panels: how many specifications there are and how they are sorted. */
  readonly x: string
  /** Names of the kinds of specifications. */
  readonly significant: string
  readonly other: string
  readonly primary: string
  /** What the grey band is. */
  readonly band: string
}

const STEP = 13
const LETTER = 5.1
const WIDEST_LABELS = 220

/**
 * A specification curve. Above, every estimate from the lowest to the highest, over the band of permuted data;
 * below, a tick for each choice that led to it. Significant estimates differ in colour and size, the declared one in
 * shape, and a line leads from it to its choices. Two journal columns wide.
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
  const stroke = Math.min(5, Math.max(0.5, (0.6 * width) / Math.max(1, rows.length)))
  return {
    ...figureFrame(text),
    title: {
      text: text.x,
      orient: 'bottom',
      anchor: 'middle',
      fontWeight: 400,
      frame: 'bounds',
      dx: labels / 2,
    },
    bounds: 'flush',
    spacing: GAP,
    vconcat: [
      curvePanel(specifications, text, { width, labels }),
      {
        width,
        height: { step: STEP },
        layer: [
          ...primaryRule(specifications, width),
          {
            data: {
              values: choiceTicks(specifications, width, { other: 2.5, significant: 4.5, primary: 5.5 }),
            },
            mark: { type: 'point', filled: false, size: 4, strokeWidth: stroke },
            encoding: {
              x: { value: 0 },
              y: choiceAxis(panel, labels),
              shape: { field: 'outline', type: 'nominal', scale: null, legend: null },
              color: {
                field: 'kind',
                type: 'nominal',
                scale: { domain: ['significant', 'other', 'primary'], range: [PAIR_COLOUR, FRAME, INK] },
                legend: null,
              },
            },
          },
        ],
      },
    ],
    resolve: { scale: { color: 'independent', shape: 'independent' } },
  }
}

function kindOf({ role, significant }: CurveRow): 'primary' | 'significant' | 'other' {
  if (role === 'primary') return 'primary'
  return significant ? 'significant' : 'other'
}

/** A line through the place of the declared specification, if it is on the curve. */
function primaryRule(specifications: readonly { place: number; kind: string }[], width: number) {
  const declared = specifications.filter(({ kind }) => kind === 'primary')
  return declared.map(({ place }) => ({
    data: { values: [{ x: ((place - 0.5) / specifications.length) * width }] },
    mark: { type: 'rule' as const, color: INK, strokeWidth: 0.5 },
    encoding: { x: { field: 'x', type: 'quantitative' as const, scale: null, axis: null } },
  }))
}

/** Names of factors stand out; names of choices below them begin at the same line. */
function choiceAxis(panel: ReturnType<typeof choiceRows>, labels: number) {
  const words = JSON.stringify(Object.fromEntries(panel.map(({ key, label }) => [key, label])))
  const headings = JSON.stringify(panel.filter(({ heading }) => heading).map(({ key }) => key))
  return {
    field: 'key',
    type: 'nominal' as const,
    title: null,
    scale: { domain: panel.map(({ key }) => key) },
    axis: {
      labelExpr: `(${words})[datum.value]`,
      labelAlign: 'left' as const,
      labelPadding: labels - 4,
      labelLimit: labels - 6,
      labelFontWeight: {
        condition: { test: `indexof(${headings}, datum.value) >= 0`, value: 600 as const },
        value: 400 as const,
      },
      minExtent: labels,
      maxExtent: labels,
      ticks: false,
      domain: false,
      grid: true,
      gridColor: {
        condition: { test: `indexof(${headings}, datum.value) >= 0`, value: 'transparent' },
        value: GRID,
      },
    },
  }
}
