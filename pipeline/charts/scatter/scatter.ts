import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from '../figure-frame.ts'
import { type FigureWidth, GRID, INK, PADDING, PAIR_COLOUR, PAIR_TINT, SINGLE_COLUMN } from '../theme.ts'
import { told } from '../told.ts'
import { wrappedLines } from '../wrapped-lines.ts'
import { type Area, binnedPoints, MOST_POINTS } from './binned-points.ts'
import type { PointOfPairs } from './coincident-pairs.ts'
import { type Guides, guides } from './scatter-guides.ts'
import { type TherapistPoint, therapistMarks } from './therapist-marks.ts'

/** A straight line from one end of the values of the index to the other. */
export interface Segment {
  readonly x: number
  readonly y: number
  readonly x2: number
  readonly y2: number
}

export interface ScatterData extends Guides {
  readonly points: readonly TherapistPoint[]
  /** The line of the estimate; null if there is none. */
  readonly line: Segment | null
  /** The same line for each therapist, over the values of its clients. */
  readonly therapistLines: readonly Segment[]
}

export interface ScatterText extends FigureText {
  /** Title of the horizontal axis: the index. */
  readonly x: string
  /** Title of the vertical axis: the outcome. */
  readonly y: string
  /** What is said of the pairs at one point, and of those in a small area. */
  readonly point: (of: PointOfPairs) => string
  readonly area: (of: Area) => string
}

/** Tints of 1 pair to many, light to dark in grey as well. */
const TINTS = [PAIR_TINT, '#5FBFA3', PAIR_COLOUR, '#00684C', '#003B2B']

/**
 * Every pair with congruence across and the outcome up, on the whole of both scales, the clients of one therapist under
 * one mark; thin lines are the therapists, the thick line is the estimate. Of many pairs only their number in each
 * small area is drawn. This figure shows persons.
 */
export function scatter(data: ScatterData, text: ScatterText, width: FigureWidth): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const height = isLarge ? 330 : 230
  const { x, y } = guides(data, {
    x: wrappedLines(text.x, width - 70),
    y: wrappedLines(text.y, height),
    isLarge,
  })
  const isBinned = data.points.length > MOST_POINTS
  const segments = (lines: readonly Segment[], color: string, strokeWidth: number) => ({
    data: { values: lines.flatMap((line) => within(line, data.yDomain)) },
    mark: { type: 'rule' as const, color, strokeWidth },
    encoding: { x: { field: 'x', ...x }, x2: { field: 'x2' }, y: { field: 'y', ...y }, y2: { field: 'y2' } },
  })
  const therapists = segments(data.therapistLines, isBinned ? GRID : '#C4C4C4', isBinned ? 0.75 : 1)
  const estimate = segments(data.line === null ? [] : [data.line], INK, 2.25)
  return {
    ...figureFrame(text, width),
    width,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: PADDING, top: PADDING, bottom: PADDING, right: PADDING + 4 },
    layer: isBinned
      ? [bins(data, text, { x, y, isLarge }), therapists, estimate]
      : [therapists, estimate, ...therapistMarks(data.points, text.point, { x, y })],
  }
}

/** The part of a line that lies on the scale. */
function within(line: Segment, [low, high]: readonly [number, number]): Segment[] {
  const [run, rise] = [line.x2 - line.x, line.y2 - line.y]
  if (rise === 0) return line.y < low || line.y > high ? [] : [line]
  const [bottom, top] = [(low - line.y) / rise, (high - line.y) / rise]
  const [from, to] = [Math.max(0, Math.min(bottom, top)), Math.min(1, Math.max(bottom, top))]
  if (from >= to) return []
  const point = (share: number) => [line.x + share * run, line.y + share * rise] as const
  const [[x, y], [x2, y2]] = [point(from), point(to)]
  return [{ x, y, x2, y2 }]
}

function bins<X extends object, Y extends object>(
  data: ScatterData,
  text: ScatterText,
  { x, y, isLarge }: { readonly x: X; readonly y: Y; readonly isLarge: boolean },
) {
  const { areas, steps } = binnedPoints(data.points, data.xDomain, data.yDomain, isLarge ? 36 : 24)
  return {
    data: { values: areas.map((area) => ({ ...area, told: text.area(area) })) },
    mark: { type: 'rect' as const, aria: true },
    encoding: {
      x: { field: 'x', ...x },
      x2: { field: 'x2' },
      y: { field: 'y', ...y },
      y2: { field: 'y2' },
      fill: {
        field: 'pairs',
        type: 'quantitative' as const,
        title: 'Pairs',
        scale: { type: 'threshold' as const, domain: steps, range: TINTS.slice(0, steps.length + 1) },
        legend: {
          orient: 'top' as const,
          direction: 'horizontal' as const,
          titleOrient: 'left' as const,
          symbolType: 'square',
        },
      },
      ...told(),
    },
  }
}
