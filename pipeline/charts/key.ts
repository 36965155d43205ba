import type { TopLevelSpec } from 'vega-lite'
import { textExtent } from './text-extent.ts'
import { INK } from './theme.ts'

/** What a key shows beside a word: a line, a box or a point, or several of them, drawn in this order. */
export interface KeyEntry {
  readonly label: string
  readonly box?: { readonly fill: string; readonly stroke?: string }
  readonly line?: { readonly color: string; readonly width: number; readonly dash?: readonly number[] }
  readonly point?: {
    readonly shape: string
    readonly fill: string
    readonly stroke: string
    readonly size?: number
  }
}

type View = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]

const SAMPLE = 22
const GAP = { sample: 5, entry: 16 }
const ROW = 16

/**
 * The key of a figure in as many rows as its width needs, to be put above the panels.
 * @param left where it begins: left of the panels, where their labels do
 */
export function keyView(entries: readonly KeyEntry[], width: number, left = 0): View {
  let [x, row] = [left, 0]
  const placed = entries.map((entry) => {
    const room = SAMPLE + GAP.sample + textExtent(entry.label)
    if (x > left && x + room > left + width) [x, row] = [left, row + 1]
    const at = { ...entry, x, x2: x + SAMPLE, middle: x + SAMPLE / 2, y: (row + 0.5) * ROW }
    x += room + GAP.entry
    return at
  })
  const pixel = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null })
  const raw = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null })
  const boxes = placed.flatMap(({ box, x: from, x2, y }) =>
    box
      ? [{ x: from + 4, x2: x2 - 4, y: y - 5, y2: y + 5, fill: box.fill, stroke: box.stroke ?? box.fill }]
      : [],
  )
  const points = placed.flatMap(({ point, middle, y }) =>
    point ? [{ size: 52, ...point, x: middle, y }] : [],
  )
  return {
    width: 1,
    height: (row + 1) * ROW,
    layer: [
      ...(boxes.length === 0
        ? []
        : [
            {
              data: { values: boxes },
              mark: { type: 'rect' as const, strokeWidth: 1 },
              encoding: {
                x: pixel('x'),
                x2: { field: 'x2' },
                y: pixel('y'),
                y2: { field: 'y2' },
                fill: raw('fill'),
                stroke: raw('stroke'),
              },
            },
          ]),
      ...placed.flatMap(({ line, x: from, x2, y }) =>
        line
          ? [
              {
                data: { values: [{ x: from, x2, y }] },
                mark: {
                  type: 'rule' as const,
                  color: line.color,
                  strokeWidth: line.width,
                  strokeDash: [...(line.dash ?? [1, 0])],
                },
                encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y') },
              },
            ]
          : [],
      ),
      ...(points.length === 0
        ? []
        : [
            {
              data: { values: points },
              mark: { type: 'point' as const, strokeWidth: 1.25 },
              encoding: {
                x: pixel('x'),
                y: pixel('y'),
                size: { field: 'size', type: 'quantitative' as const, scale: null, legend: null },
                shape: raw('shape'),
                fill: raw('fill'),
                stroke: raw('stroke'),
              },
            },
          ]),
      {
        data: { values: placed.map(({ label, x2, y }) => ({ label, x: x2 + GAP.sample, y })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', color: INK },
        encoding: { x: pixel('x'), y: pixel('y'), text: { field: 'label' } },
      },
    ],
  }
}
