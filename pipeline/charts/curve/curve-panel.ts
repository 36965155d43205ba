import { paddedDomain } from '../padded-domain.ts'
import { FRAME, GRID, INK, QUIET } from '../theme.ts'
import { wrappedLines } from '../wrapped-lines.ts'
import { curveMark } from './curve-key.ts'
import { type CurveRow, type CurveText, kindOf } from './curve-row.ts'

/** Distance between this panel and the one below, in pixels. */
export const GAP = 12
/** The band is drawn at this many positions at most, because it is smooth. */
const BAND_PLACES = 120
/** Up to this many specifications, each has its interval. */
export const MOST_INTERVALS = 100
/** From this number of specifications on, points are small. */
const MANY = 150

type Placed = CurveRow & { readonly place: number }

/** The estimates from the lowest to the highest, in front of the band of permuted data. */
export function curvePanel(
  specifications: readonly Placed[],
  text: CurveText,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const n = specifications.length
  const intervals =
    n > MOST_INTERVALS
      ? []
      : specifications.flatMap((row) =>
          row.confLow === null
            ? []
            : [{ place: row.place, low: row.confLow, high: row.confHigh!, color: curveMark(row).stroke }],
        )
  const band = specifications.flatMap(({ place, low, median, high }, i) => {
    const isDrawn = i % Math.ceil(n / BAND_PLACES) === 0 || i === n - 1
    return isDrawn && low !== null && median !== null && high !== null ? [{ place, low, median, high }] : []
  })
  const values = [
    ...specifications.map(({ estimate }) => estimate),
    ...[...band, ...intervals].flatMap(({ low, high }) => [low, high]),
  ]
  const x = {
    field: 'place',
    type: 'quantitative' as const,
    scale: { domain: [0.5, n + 0.5], nice: false, zero: false },
    axis: null,
  }
  const y = {
    type: 'quantitative' as const,
    title: wrappedLines(text.y, height),
    scale: { domain: paddedDomain([0, ...values]), nice: false, zero: false },
    axis: {
      tickCount: 6,
      format: '~f',
      labelExpr: "replace(replace(datum.label, '0.', '.'), /^\\.?0*$/, '0')",
      grid: true,
      gridColor: { condition: { test: 'datum.value === 0', value: FRAME }, value: GRID },
    },
  }
  const small = n > MANY
  const points = specifications
    .map((row) => ({
      place: row.place,
      estimate: Number(row.estimate.toFixed(4)),
      ...curveMark(row),
      size: kindOf(row) === 'primary' ? 48 : small ? (kindOf(row) === 'significant' ? 14 : 9) : 34,
      last: Number(kindOf(row) === 'primary'),
    }))
    .sort((a, b) => a.last - b.last)
  const raw = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null })
  return {
    width,
    height,
    layer: [
      {
        data: { values: band },
        mark: { type: 'area' as const, color: GRID, opacity: 0.9 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' } },
      },
      {
        data: { values: band },
        mark: { type: 'line' as const, color: QUIET, strokeWidth: 1, strokeDash: [4, 2] },
        encoding: { x, y: { field: 'median', ...y } },
      },
      ...points
        .filter(({ last }) => last === 1)
        .map((primary) => ({
          data: { values: [primary] },
          mark: { type: 'rule' as const, color: INK, strokeWidth: 0.5, y2: height + GAP },
          encoding: { x, y: { field: 'estimate', ...y } },
        })),
      {
        data: { values: intervals },
        mark: { type: 'rule' as const, strokeWidth: 1 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color: raw('color') },
      },
      {
        data: { values: points },
        mark: { type: 'point' as const, strokeWidth: small ? 0.75 : 1.25 },
        encoding: {
          x,
          y: { field: 'estimate', ...y },
          shape: raw('shape'),
          fill: raw('fill'),
          stroke: raw('stroke'),
          size: { field: 'size', type: 'quantitative' as const, scale: null, legend: null },
        },
      },
    ],
  }
}
