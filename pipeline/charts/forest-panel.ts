import type { TopLevelSpec } from 'vega-lite'
import type { ForestRow, ForestText } from './forest-row.ts'
import type { KeyEntry } from './key.ts'
import { LARGE_DIAMOND } from './marks.ts'
import { roundTicks } from './round-ticks.ts'
import { FRAME, GRID, INK, QUIET } from './theme.ts'
import { told } from './told.ts'

interface Layout {
  readonly indices: readonly string[]
  readonly ends: readonly [number, number]
  /** The axis that writes the names of the rows; null where they stand further left. */
  readonly labels: object | null
  /** How many steps the axis has room for. */
  readonly steps: number
  /** How far from the middle of their row both kinds of intervals stand. */
  readonly shift: Shift
}

type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer']

interface Shift {
  readonly leading: number
  readonly naive: number
}

/** Where there are both, the thick interval stands a little above the middle of its row and the thin one below. */
export function shiftOf(rows: readonly ForestRow[]): Shift {
  const hasBoth = rows.some(({ leading }) => leading.estimate !== null) && rows.some(({ naive }) => naive)
  return hasBoth ? { leading: -2.5, naive: 5 } : { leading: 0, naive: 0 }
}

/** The key: only of what the figure has. */
export function forestKey(rows: readonly ForestRow[], text: ForestText): KeyEntry[] {
  const thick = { color: INK, width: 2.5 }
  const circle = (fill: string) => ({ shape: 'circle', fill, stroke: INK })
  return [
    ...(rows.some(({ leading }) => leading.estimate !== null)
      ? [{ label: text.leading, line: thick, point: circle('white') }]
      : []),
    ...(rows.some(({ isSignificant }) => isSignificant)
      ? [{ label: text.significant, line: thick, point: circle(INK) }]
      : []),
    ...(rows.some(({ isPrimary, leading }) => isPrimary && leading.estimate !== null)
      ? [{ label: text.primary, point: { shape: LARGE_DIAMOND, fill: 'white', stroke: INK, size: 48 } }]
      : []),
    ...(rows.some(({ naive }) => naive !== null)
      ? [{ label: text.naive, line: { color: QUIET, width: 1 } }]
      : []),
  ]
}

/** The rows of one outcome. */
export function forestPanel(
  rows: readonly ForestRow[],
  { indices, ends, labels, steps, shift }: Layout,
): { layer: Layers; data: { values: object[] } } {
  const [low, high] = ends
  const x = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [low - 0.06, high + 0.06], nice: false },
    axis: {
      values: roundTicks(low, high, steps, 0.5),
      format: '~f',
      labelExpr: "replace(datum.label, '0.', '.')",
      grid: true,
      gridColor: { condition: { test: 'datum.value === 0', value: FRAME }, value: GRID },
    },
  }
  const y = {
    field: 'index',
    type: 'nominal' as const,
    title: null,
    scale: { domain: [...indices] },
    axis: labels ?? { labels: false, ticks: false, domain: false, minExtent: 0, maxExtent: 0 },
  }
  const values = rows.map(({ index, leading, naive, isPrimary, isSignificant }) => ({
    index,
    ...leading,
    naive: naive?.estimate ?? null,
    naiveLow: naive?.low ?? null,
    naiveHigh: naive?.high ?? null,
    naiveTold: naive?.told ?? null,
    isPrimary,
    fill: isSignificant ? INK : 'white',
  }))
  const word = { type: 'text', text: 'no estimate', fontStyle: 'italic', color: QUIET } as const
  const point = (isPrimary: boolean) => ({
    transform: [{ filter: `isValid(datum.estimate) && ${isPrimary ? '' : '!'}datum.isPrimary` }],
    mark: {
      type: 'point' as const,
      aria: true,
      size: isPrimary ? 48 : 44,
      shape: isPrimary ? LARGE_DIAMOND : 'circle',
      stroke: INK,
      strokeWidth: 1.25,
      yOffset: shift.leading,
    },
    encoding: {
      x: { field: 'estimate', ...x },
      ...told(),
      fill: { field: 'fill', type: 'nominal' as const, scale: null, legend: null },
    },
  })
  return {
    data: { values },
    layer: [
      {
        encoding: { y },
        layer: [
          {
            transform: [{ filter: 'isValid(datum.naiveLow)' }],
            mark: { type: 'rule', aria: true, strokeWidth: 1, color: QUIET, yOffset: shift.naive },
            encoding: { x: { field: 'naiveLow', ...x }, x2: { field: 'naiveHigh' }, ...told('naiveTold') },
          },
          {
            transform: [{ filter: 'isValid(datum.naive)' }],
            mark: {
              type: 'tick',
              aria: true,
              orient: 'vertical',
              height: 6,
              thickness: 1,
              color: QUIET,
              yOffset: shift.naive,
            },
            encoding: { x: { field: 'naive', ...x }, ...told('naiveTold') },
          },
          {
            transform: [{ filter: 'isValid(datum.low)' }],
            mark: { type: 'rule', aria: true, strokeWidth: 2.5, color: INK, yOffset: shift.leading },
            encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, ...told() },
          },
          point(false),
          point(true),
          {
            transform: [{ filter: '!isValid(datum.estimate) && !isValid(datum.naive)' }],
            encoding: { x: { datum: (low + high) / 2, ...x } },
            layer: [{ mark: { ...word, stroke: 'white', strokeWidth: 5 } }, { mark: word }],
          },
        ],
      },
    ],
  }
}
