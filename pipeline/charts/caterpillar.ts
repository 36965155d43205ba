import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { type FigureWidth, FRAME, INK, PADDING, SINGLE_COLUMN, THERAPIST_COLOUR } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** One therapist. */
export interface CaterpillarRow {
  /** Predicted difference from the average therapist, with its interval. */
  readonly effect: number
  readonly low: number
  readonly high: number
  /** The estimate without this therapist, with its interval; null if there is none. */
  readonly without: number | null
  readonly withoutLow: number | null
  readonly withoutHigh: number | null
  /** Both in words. */
  readonly told: string
  readonly toldWithout: string
}

export interface CaterpillarText extends FigureText {
  /** Titles of the two horizontal axes. */
  readonly effect: string
  readonly without: string
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number]

/** Maximum height of all rows together, and of one row. */
const HEIGHT = 480
const ROW = 15
const GAP = 20
/** Half of the first and of the last number of an axis. */
const BEYOND = 14

/**
 * Therapists from the lowest to the highest: on the left the predicted difference of each in the ratings, on
 * the right the estimate without each, alone if all therapists are predicted to be the same. They have no names.
 * @param estimate the estimate with all therapists
 */
export function caterpillar(
  rows: readonly CaterpillarRow[],
  estimate: number,
  text: CaterpillarText,
  width: FigureWidth,
): TopLevelSpec {
  const sorted = rows
    .toSorted((a, b) => a.effect - b.effect || (a.without ?? 0) - (b.without ?? 0))
    .map((row, place) => ({ ...row, place }))
  const differ = rows.some(({ effect, low, high }) => effect !== 0 || low !== 0 || high !== 0)
  const step = Math.min(ROW, HEIGHT / Math.max(1, rows.length))
  const across = Math.floor((width - 2 * PADDING - 3 * BEYOND - GAP) / (differ ? 2 : 1))
  const y = { field: 'place', type: 'ordinal', sort: 'descending', axis: null } as const
  interface Shown {
    readonly value: string
    readonly low: string
    readonly high: string
    readonly line: number
    readonly color: string
    readonly open: boolean
    readonly says: string
  }
  const panel = ({ value, low, high, line, color, open, says }: Shown, title: string): Panel => {
    const x = {
      type: 'quantitative' as const,
      title: wrappedLines(title, across),
      scale: { zero: false, nice: true },
      axis: {
        tickCount: width > SINGLE_COLUMN ? 6 : 4,
        format: '~f',
        ...(open ? {} : { labelExpr: "replace(datum.label, '0.', '.')" }),
      },
    }
    return {
      width: across,
      height: { step },
      layer: [
        {
          data: { values: [{}] },
          mark: { type: 'rule', color: FRAME, strokeDash: [4, 3] },
          encoding: { x: { datum: line, type: 'quantitative' } },
        },
        {
          transform: [{ filter: `isValid(datum.${low})` }],
          mark: { type: 'rule', aria: true, color, strokeWidth: 1.5 },
          encoding: { y, x: { field: low, ...x }, x2: { field: high }, ...told(says) },
        },
        {
          transform: [{ filter: `isValid(datum.${value})` }],
          mark: {
            type: 'point',
            aria: true,
            shape: open ? 'square' : 'circle',
            fill: open ? 'white' : color,
            stroke: color,
            strokeWidth: 1.25,
            size: Math.min(36, 4 * step),
          },
          encoding: { y, x: { field: value, ...x }, ...told(says) },
        },
      ],
    }
  }
  const effects = panel(
    { value: 'effect', low: 'low', high: 'high', line: 0, color: THERAPIST_COLOUR, open: true, says: 'told' },
    text.effect,
  )
  const without = panel(
    {
      value: 'without',
      low: 'withoutLow',
      high: 'withoutHigh',
      line: estimate,
      color: INK,
      open: false,
      says: 'toldWithout',
    },
    text.without,
  )
  return {
    ...figureFrame(text, width),
    data: { values: sorted },
    spacing: GAP + BEYOND,
    bounds: 'flush',
    hconcat: differ ? [effects, without] : [without],
  }
}
