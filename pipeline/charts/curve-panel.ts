import { curveKinds } from './curve-kinds.ts'
import type { CurveRow, CurveText } from './curve-row.ts'
import { paddedDomain } from './padded-domain.ts'
import { FRAME, GRID, INK, QUIET } from './theme.ts'

const HEIGHT = 190
/** Distance between this panel and the one below, in pixels. */
export const GAP = 12
/** The band is drawn at this many positions at most, because it is smooth. */
const BAND_PLACES = 120

type Placed = CurveRow & { readonly place: number; readonly kind: string }

/** The estimates from the lowest to the highest, in front of the band of permuted data. */
export function curvePanel(
  specifications: readonly Placed[],
  text: CurveText,
  { width, labels }: { readonly width: number; readonly labels: number },
) {
  const n = specifications.length
  const band = specifications.flatMap(({ place, low, median, high }, i) => {
    const isDrawn = i % Math.ceil(n / BAND_PLACES) === 0 || i === n - 1
    return isDrawn && low !== null && median !== null && high !== null ? [{ place, low, median, high }] : []
  })
  const values = [
    ...specifications.map(({ estimate }) => estimate),
    ...band.flatMap(({ low, high }) => [low, high]),
  ]
  const x = {
    field: 'place',
    type: 'quantitative' as const,
    scale: { domain: [0.5, n + 0.5], nice: false, zero: false },
    axis: null,
  }
  const y = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: paddedDomain([0, ...values]), nice: false, zero: false },
    axis: {
      tickCount: 6,
      format: '~f',
      labelExpr: "replace(replace(datum.label, '0.', '.'), /^\\.?0*$/, '0')",
      minExtent: labels,
      maxExtent: labels,
      grid: true,
      gridColor: { condition: { test: 'datum.value === 0', value: FRAME }, value: GRID },
    },
  }
  const points = specifications.map(({ place, estimate, kind }) => ({
    place,
    estimate: Number(estimate.toFixed(4)),
    kind,
  }))
  return {
    title: text.y,
    width,
    height: HEIGHT,
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
      {
        data: { values: band.length > 0 ? [{ place: 0.5 }] : [] },
        mark: {
          type: 'text' as const,
          text: text.band,
          align: 'left' as const,
          baseline: 'top' as const,
          dx: 6,
          y: 4,
          color: QUIET,
        },
        encoding: { x },
      },
      ...points
        .filter(({ kind }) => kind === 'primary')
        .map((primary) => ({
          data: { values: [primary] },
          mark: { type: 'rule' as const, color: INK, strokeWidth: 0.5, y2: HEIGHT + GAP },
          encoding: { x, y: { field: 'estimate', ...y } },
        })),
      {
        data: { values: points.toSorted((a, b) => drawnLast(a.kind) - drawnLast(b.kind)) },
        mark: { type: 'point' as const, filled: true },
        encoding: {
          x,
          y: { field: 'estimate', ...y },
          ...curveKinds(
            text,
            points.map(({ kind }) => kind),
          ),
        },
      },
    ],
  }
}

const drawnLast = (kind: string) => (kind === 'primary' ? 1 : 0)
