import { GRID, INK, QUIET } from '../theme.ts'
import { type ChoiceRow, type Chosen, choiceTicks } from './choice-ticks.ts'

const STEP = 13
/** Half the height of a tick, in pixels, so that kinds do not differ only in colour. */
const HEIGHTS = { other: 2.5, significant: 4.5, primary: 5.5 }
const COLOURS = { domain: ['significant', 'other', 'primary'], range: [INK, QUIET, INK] }

/** The choices of each specification, below its position on the curve. */
export function choicePanel(
  specifications: readonly Chosen[],
  panel: readonly ChoiceRow[],
  { width, labels }: { readonly width: number; readonly labels: number },
) {
  const strokeWidth = Math.min(5, Math.max(0.5, (0.6 * width) / Math.max(1, specifications.length)))
  return {
    width,
    height: { step: STEP },
    layer: [
      ...primaryRule(specifications, width),
      {
        data: { values: choiceTicks(specifications, width, HEIGHTS) },
        mark: { type: 'point' as const, filled: false, size: 4, strokeWidth },
        encoding: {
          x: { value: 0 },
          y: choiceAxis(panel, labels),
          shape: { field: 'outline', type: 'nominal' as const, scale: null, legend: null },
          color: { field: 'kind', type: 'nominal' as const, scale: COLOURS, legend: null },
        },
      },
    ],
  }
}

/** A line through the position of the declared specification, if it is on the curve. */
function primaryRule(specifications: readonly Chosen[], width: number) {
  const declared = specifications.filter(({ kind }) => kind === 'primary')
  return declared.map(({ place }) => ({
    data: { values: [{ x: ((place - 0.5) / specifications.length) * width }] },
    mark: { type: 'rule' as const, color: INK, strokeWidth: 0.5 },
    encoding: { x: { field: 'x', type: 'quantitative' as const, scale: null, axis: null } },
  }))
}

/** Names of factors are emphasised; the names of their choices start at the same position. */
function choiceAxis(panel: readonly ChoiceRow[], labels: number) {
  const words = JSON.stringify(Object.fromEntries(panel.map(({ key, label }) => [key, label])))
  const keysOf = (...kinds: readonly ChoiceRow['kind'][]) =>
    JSON.stringify(panel.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key))
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
        condition: { test: `indexof(${keysOf('heading')}, datum.value) >= 0`, value: 600 as const },
        value: 400 as const,
      },
      minExtent: labels,
      maxExtent: labels,
      ticks: false,
      domain: false,
      grid: true,
      gridColor: {
        condition: {
          test: `indexof(${keysOf('heading', 'continued')}, datum.value) >= 0`,
          value: 'transparent',
        },
        value: GRID,
      },
    },
  }
}
