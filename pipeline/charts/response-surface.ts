import type { TopLevelSpec } from 'vega-lite'
import { insideHull } from '../statistics/surface/convex-hull.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { paddedDomain } from './padded-domain.ts'
import { coincidentPairs, type PairPoint, type PointOfPairs } from './scatter/coincident-pairs.ts'
import { type FigureWidth, INK, PADDING, SINGLE_COLUMN } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** A surface over two scores of the same scale. */
export interface Surface {
  /** Scores of each pair: x of the client, y of the therapist. */
  readonly points: readonly PairPoint[]
  /** Corners of the outline of the points, counter-clockwise. */
  readonly hull: readonly PairPoint[]
  /** Where the lines of congruence and incongruence cross. */
  readonly centre: number
  predicted(x: number, y: number): number
}

export interface SurfaceText extends FigureText {
  readonly x: string
  readonly y: string
  /** Title of the colours. */
  readonly value: string
  /** What is said of a band of the surface between two values, the first or the last of which may be open, and of a circle. */
  readonly band: (from: number | null, to: number | null) => string
  readonly circle: (of: PointOfPairs) => string
}

/** Cells on each side, and bands of colour. */
const STEPS = 58
const BANDS = 6
/** Cells reach a little into their neighbours, so that no light shows between them. */
const OVERLAP = 1.1
/** Room for numbers and title left of the square, for the key right of it, and between the two. */
const ROOM = { axis: 48, key: 66, gap: 10 }
/** The square is no larger than this, so that the figure fits on a page. */
const LARGEST = 400
/** Lightest to darkest; in grey from light to dark as well. */
const COLOURS = ['#EDF6F2', '#CDE9DF', '#A6DBCC', '#74C6AF', '#3DAE8E', '#00805C']
/** Area of the circle of one pair, and the largest, in square pixels. */
const PAIR_AREA = 16
const LARGEST_AREA = 160

interface Strip {
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly y2: number
  readonly value: number
}

/**
 * The cells that reach into the outline, those of one band that stand side by side as one strip. Bands are those of the
 * cells whose middle lies in it.
 */
function strips({ hull, predicted }: Surface, [low, high]: readonly [number, number]) {
  const size = (high - low) / STEPS
  const places = Array.from({ length: STEPS }, (_, place) => low + place * size)
  const cells = places.map((y) =>
    places
      .map((x) => ({ x, y, middle: { x: x + size / 2, y: y + size / 2 } }))
      .filter((cell) => reachesInto(hull, cell, size))
      .map(({ x, y, middle }) => {
        const value = predicted(middle.x, middle.y)
        const strip: Strip = { x, y, x2: x + OVERLAP * size, y2: y + OVERLAP * size, value }
        return { strip, isInside: insideHull(hull, middle) }
      }),
  )
  const bands = bandEnds(cells.flat().flatMap(({ strip, isInside }) => (isInside ? [strip.value] : [])))
  const band = (value: number) => bands.filter((end) => value >= end).length
  const joined: Strip[] = []
  for (const { strip: cell } of cells.flat()) {
    const last = joined.at(-1)
    if (last && last.y === cell.y && band(last.value) === band(cell.value))
      joined[joined.length - 1] = { ...last, x2: cell.x2 }
    else joined.push(cell)
  }
  return { strips: joined, bands }
}

/** Whether a corner or the middle of a cell lies in the outline, or a corner of the outline in the cell. */
function reachesInto(hull: readonly PairPoint[], { x, y }: PairPoint, size: number): boolean {
  const own = [
    ...[0, size].flatMap((dx) => [0, size].map((dy) => ({ x: x + dx, y: y + dy }))),
    { x: x + size / 2, y: y + size / 2 },
  ]
  const holds = (corner: PairPoint) =>
    corner.x >= x && corner.x <= x + size && corner.y >= y && corner.y <= y + size
  return own.some((point) => insideHull(hull, point)) || hull.some(holds)
}

/** Everything but the outline, in pixels, for a mark of size 4 at the upper left corner. */
function outside(hull: readonly PairPoint[], [low, high]: readonly [number, number], side: number): string {
  const pixel = (value: number) => Number((((value - low) / (high - low)) * side).toFixed(2))
  const corners = hull.map(({ x, y }) => `${pixel(x)},${Number((side - pixel(y)).toFixed(2))}`)
  // The outline runs against the frame, so that it is a hole in it.
  return `M-1,-1H${side + 1}V${side + 1}H-1ZM${corners.join('L')}Z`
}

/** Ends of bands of equal height, rounded so that they can be read off. */
function bandEnds(values: readonly number[]): number[] {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
  if (high <= low) return [low]
  const step = 10 ** Math.floor(Math.log10((high - low) / BANDS))
  const width = [1, 2, 2.5, 5, 10].map((of) => of * step).find((of) => (high - low) / of <= BANDS)!
  const [first, last] = [Math.floor(low / width) + 1, Math.ceil(high / width) - 1]
  const count = Math.max(1, Math.min(BANDS - 1, last - first + 1))
  return Array.from({ length: count }, (_, i) => Number(((first + i) * width).toPrecision(6)))
}

/**
 * A response surface from above: bands of colour within the outline of the data, the line of congruence and that of
 * incongruence, and a circle for each pair. A figure that shows persons.
 */
export function responseSurfaceChart(surface: Surface, text: SurfaceText, width: FigureWidth): TopLevelSpec {
  const side = Math.min(LARGEST, width - 2 * PADDING - ROOM.axis - ROOM.key - ROOM.gap)
  const { points, hull, centre } = surface
  const scores = points.flatMap(({ x, y }) => [x, y])
  const ends = paddedDomain(scores)
  const [low, high] = ends
  const shown = strips(surface, ends)
  const circles = coincidentPairs(points)
  const most = circles.reduce((largest, { pairs }) => Math.max(largest, pairs), 1)
  const axis = (title: string) => ({
    type: 'quantitative' as const,
    title: wrappedLines(title, side),
    scale: { domain: ends, nice: false, zero: false },
    axis: { tickCount: width > SINGLE_COLUMN ? 8 : 5, titleLimit: 0 },
  })
  const [x, y] = [axis(text.x), axis(text.y)]
  const colour = {
    field: 'value',
    type: 'quantitative' as const,
    title: wrappedLines(text.value, width > SINGLE_COLUMN ? 140 : ROOM.key),
    scale: {
      type: 'threshold' as const,
      domain: shown.bands,
      range: COLOURS.slice(0, shown.bands.length + 1),
    },
    legend: { gradientLength: Math.min(200, side) },
  }
  const bandOf = (value: number) => {
    const place = shown.bands.filter((end) => value >= end).length
    return text.band(shown.bands[place - 1] ?? null, shown.bands[place] ?? null)
  }
  // The line of incongruence within the square: x - centre = -(y - centre).
  const reach = Math.min(high - centre, centre - low)
  const line = (from: PairPoint, to: PairPoint, dash: readonly number[]) => ({
    data: { values: [{ x: from.x, y: from.y, x2: to.x, y2: to.y }] },
    mark: { type: 'rule' as const, color: INK, strokeWidth: 1, strokeDash: [...dash] },
    encoding: { x: { field: 'x', ...x }, x2: { field: 'x2' }, y: { field: 'y', ...y }, y2: { field: 'y2' } },
  })
  return {
    ...figureFrame(text, width),
    width: side,
    height: side,
    layer: [
      {
        data: { values: shown.strips.map((strip) => ({ ...strip, told: bandOf(strip.value) })) },
        mark: { type: 'rect', aria: true },
        encoding: {
          x: { field: 'x', ...x },
          x2: { field: 'x2' },
          y: { field: 'y', ...y },
          y2: { field: 'y2' },
          fill: colour,
          ...told(),
        },
      },
      {
        data: { values: [{ shape: outside(hull, ends, side) }] },
        mark: { type: 'point', size: 4, fill: 'white', strokeWidth: 0 },
        encoding: {
          x: { value: 0 },
          y: { value: 0 },
          shape: { field: 'shape', type: 'nominal', scale: null, legend: null },
        },
      },
      line({ x: low, y: low }, { x: high, y: high }, [1, 0]),
      line({ x: centre - reach, y: centre + reach }, { x: centre + reach, y: centre - reach }, [5, 4]),
      {
        data: { values: [...hull, hull[0]].map((point, order) => ({ ...point, order })) },
        mark: { type: 'line', color: INK, strokeWidth: 0.75 },
        encoding: {
          x: { field: 'x', ...x },
          y: { field: 'y', ...y },
          order: { field: 'order', type: 'quantitative' },
        },
      },
      {
        data: { values: circles.map((circle) => ({ ...circle, told: text.circle(circle) })) },
        mark: {
          type: 'point',
          aria: true,
          filled: true,
          fill: 'white',
          stroke: INK,
          strokeWidth: 0.75,
          fillOpacity: 0.85,
        },
        encoding: {
          x: { field: 'x', ...x },
          y: { field: 'y', ...y },
          size: {
            field: 'pairs',
            type: 'quantitative',
            scale: {
              type: 'linear',
              domain: [0, most],
              range: [0, Math.min(PAIR_AREA * most, LARGEST_AREA)],
            },
            legend: null,
          },
          ...told(),
        },
      },
    ],
  }
}
