import { paddedDomain } from './padded-domain.ts'
import type { CurveRow, CurveText } from './specification-curve.ts'
import { FRAME, GRID, INK, PAIR_COLOUR, QUIET } from './theme.ts'

const HEIGHT = 190
/** Between this panel and the one below, in pixels. */
export const GAP = 12
/** The band is drawn at no more places than this: it is smooth. */
const BAND_PLACES = 120
/** From this many specifications on, points are small. */
const MANY = 150
/** Vega's own diamond is smaller than its circle. */
const LARGE_DIAMOND = 'M0,-1.5L1.5,0L0,1.5L-1.5,0Z'

type Placed = CurveRow & { readonly place: number; readonly kind: string }

/** The estimates from the lowest to the highest, over the band of permuted data. */
export function curvePanel(
  specifications: readonly Placed[],
  text: CurveText,
  { width, labels }: { readonly width: number; readonly labels: number },
) {
  const n = specifications.length
  const band = specifications.flatMap(({ place, low, median, high }, i) => {
    const drawn = i % Math.ceil(n / BAND_PLACES) === 0 || i === n - 1
    return drawn && low !== null && median !== null && high !== null ? [{ place, low, median, high }] : []
  })
  const shown = [
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
    scale: { domain: paddedDomain([0, ...shown]), nice: false, zero: false },
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
          ...kinds(
            text,
            points.map(({ kind }) => kind),
          ),
        },
      },
    ],
  }
}

const drawnLast = (kind: string) => (kind === 'primary' ? 1 : 0)

/** Colour, shape and size of each kind of specification that occurs, with one legend. */
function kinds(text: CurveText, occurring: readonly string[]) {
  const many = occurring.length > MANY
  const all = [
    { kind: 'other', label: text.other, colour: QUIET, shape: 'circle', size: many ? 5 : 26 },
    {
      kind: 'significant',
      label: text.significant,
      colour: PAIR_COLOUR,
      shape: 'square',
      size: many ? 14 : 42,
    },
    { kind: 'primary', label: text.primary, colour: INK, shape: LARGE_DIAMOND, size: 52 },
  ].filter(({ kind }) => occurring.includes(kind))
  const words = JSON.stringify(Object.fromEntries(all.map(({ kind, label }) => [kind, label])))
  const domain = all.map(({ kind }) => kind)
  const legend = {
    title: null,
    orient: 'top' as const,
    direction: 'horizontal' as const,
    labelExpr: `(${words})[datum.label]`,
  }
  const channel = <T>(range: T[]) => ({
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain, range },
    legend,
  })
  return {
    color: channel(all.map(({ colour }) => colour)),
    shape: channel(all.map(({ shape }) => shape)),
    size: {
      condition: all.map(({ kind, size }) => ({ test: `datum.kind === '${kind}'`, value: size })),
      value: 0,
    },
  }
}
