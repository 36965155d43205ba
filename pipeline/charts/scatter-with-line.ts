import type { TopLevelSpec } from 'vega-lite'
import { coincidentPairs, type PairPoint } from './coincident-pairs.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { paddedDomain } from './padded-domain.ts'
import { type LinePoint, regressionBand } from './regression-band.ts'
import { INK, PAIR_COLOUR, SINGLE_COLUMN } from './theme.ts'
import { wrappedLines } from './wrapped-lines.ts'

export interface ScatterText extends FigureText {
  /** Title of the horizontal axis: the index. */
  readonly x: string
  /** Title of the vertical axis: the outcome. */
  readonly y: string
}

const HEIGHT = 250
/** Number of letters of a title that fit along the axes. */
const LETTERS = { x: 50, y: 36 }
/** Area of the circle of one pair, and the largest area of a circle, in square pixels. */
const PAIR_AREA = 32
const LARGEST_AREA = 400

/** The area of a circle is the number of pairs at its point; there is no key if every point has one pair. */
function sizeOf(most: number) {
  const legend = {
    orient: 'top',
    direction: 'horizontal',
    titleOrient: 'left',
    values: [...new Set([1, Math.ceil(most / 2), most])],
    format: 'd',
    symbolStrokeWidth: 1,
    encoding: { symbols: { fillOpacity: { value: 0.35 } } },
  } as const
  return {
    field: 'pairs',
    type: 'quantitative',
    title: 'Pairs at one point',
    scale: { type: 'linear', domain: [0, most], range: [0, Math.min(PAIR_AREA * most, LARGEST_AREA)] },
    legend: most === 1 ? null : { ...legend, values: [...legend.values] },
  } as const
}

/**
 * Every pair as a circle, congruence on the horizontal and outcome on the vertical axis, with the line and
 * the band, which are computed elsewhere. This figure shows single persons. One journal column wide.
 *
 * @param line null if no line is defined; then only the circles are drawn
 */
export function scatterWithLine(
  points: readonly PairPoint[],
  line: readonly LinePoint[] | null,
  text: ScatterText,
): TopLevelSpec {
  const circles = coincidentPairs(points)
  const { domain, band } = regressionBand(points, line ?? [])
  const xDomain = paddedDomain([...points, ...band].map(({ x }) => x))
  const y = {
    type: 'quantitative' as const,
    title: wrappedLines(text.y, LETTERS.y),
    scale: { domain, nice: false, zero: false },
    axis: { tickCount: 6, titleLimit: HEIGHT },
  }
  return {
    ...figureFrame(text),
    width: SINGLE_COLUMN,
    height: HEIGHT,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: wrappedLines(text.x, LETTERS.x),
        scale: { domain: xDomain, nice: false, zero: false },
        axis: { tickCount: 6, titleLimit: SINGLE_COLUMN },
      },
    },
    layer: [
      {
        data: { values: band },
        mark: { type: 'area', color: PAIR_COLOUR, opacity: 0.15 },
        encoding: { y: { field: 'low', ...y }, y2: { field: 'high' } },
      },
      {
        data: { values: circles },
        mark: {
          type: 'point',
          filled: true,
          fill: PAIR_COLOUR,
          fillOpacity: 0.35,
          stroke: PAIR_COLOUR,
          strokeWidth: 1,
        },
        encoding: {
          y: { field: 'y', ...y },
          size: sizeOf(circles.reduce((most, { pairs }) => Math.max(most, pairs), 1)),
        },
      },
      {
        data: { values: band },
        mark: { type: 'line', color: INK, strokeWidth: 1.5 },
        encoding: { y: { field: 'fit', ...y } },
      },
    ],
  }
}
