import type { TopLevelSpec } from 'vega-lite'
import { type HollandType, TYPE_NAMES, TYPES } from '../holland/type.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { textExtent } from './text-extent.ts'
import { type FigureWidth, FRAME, INK, PADDING, QUIET, SINGLE_COLUMN } from './theme.ts'
import { told } from './told.ts'

/** Types of therapists that are not told apart. */
export const OTHERS = 'others'

/** How many pairs have a client of one type and a therapist of another, or of the types that are not told apart. */
export interface Meeting {
  readonly client: HollandType
  readonly therapist: HollandType | typeof OTHERS
  readonly pairs: number
  /** The same in words. */
  readonly told: string
}

export interface MatrixText extends FigureText {
  readonly client: string
  readonly therapist: string
}

/** Lightest to darkest; in grey from light to dark as well. */
const TINTS = ['#FFFFFF', '#E3F3EE', '#BFE3D8', '#8CCDB8', '#4DB394', '#008562']
const WIDEST_CELL = 84
/** From this tint on numbers are white. */
const DARK = 4

/** Which tint a number has: its share of the largest. */
const tintOf = (pairs: number, most: number) =>
  pairs === 0 ? 0 : Math.max(1, Math.ceil((pairs / most) * (TINTS.length - 1)))

/**
 * Types of clients and therapists: a row for each type of clients, a column for each type of therapists, each cell with its number of
 * pairs and the darker, the more there are. Columns are those of the meetings, in their order.
 */
export function typeMatrix(meetings: readonly Meeting[], text: MatrixText, width: FigureWidth): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const name = (type: Meeting['therapist']) =>
    type === OTHERS ? 'Others' : isLarge ? TYPE_NAMES[type] : type
  const columns = [...new Set(meetings.map(({ therapist }) => therapist))]
  const title = 20
  const labels = Math.ceil(Math.max(...TYPES.map((type) => textExtent(TYPE_NAMES[type])))) + 8
  const cell = Math.min(WIDEST_CELL, Math.floor((width - 2 * PADDING - title - labels) / columns.length))
  const most = meetings.reduce((largest, { pairs }) => Math.max(largest, pairs), 1)
  const cells = meetings.map(({ client, therapist, pairs, told: says }) => {
    const tint = tintOf(pairs, most)
    return {
      client: TYPE_NAMES[client],
      therapist: name(therapist),
      text: String(pairs),
      told: says,
      fill: TINTS[tint]!,
      color: pairs === 0 ? QUIET : tint >= DARK + 1 ? 'white' : INK,
    }
  })
  const axis = { ticks: false, domain: false, titlePadding: 6 }
  const at = {
    x: {
      field: 'therapist',
      type: 'nominal' as const,
      title: text.therapist,
      scale: { domain: columns.map(name), paddingInner: 0, paddingOuter: 0 },
      axis: { ...axis, orient: 'top' as const, labelAngle: 0 },
    },
    y: {
      field: 'client',
      type: 'nominal' as const,
      title: text.client,
      scale: { domain: TYPES.map((type) => TYPE_NAMES[type]), paddingInner: 0, paddingOuter: 0 },
      axis: { ...axis, minExtent: labels, maxExtent: labels },
    },
  }
  return {
    ...figureFrame(text, width),
    width: cell * columns.length,
    height: 30 * TYPES.length,
    data: { values: cells },
    encoding: at,
    layer: [
      {
        mark: { type: 'rect', aria: true, stroke: FRAME, strokeWidth: 0.75 },
        encoding: { fill: { field: 'fill', type: 'nominal', scale: null, legend: null }, ...told() },
      },
      {
        mark: { type: 'text', fontWeight: 600 },
        encoding: {
          text: { field: 'text' },
          color: { field: 'color', type: 'nominal', scale: null, legend: null },
        },
      },
    ],
  }
}
