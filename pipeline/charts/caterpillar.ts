import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { DOUBLE_COLUMN, FRAME, INK, THERAPIST_COLOUR } from './theme.ts'

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
}

export interface CaterpillarText extends FigureText {
  /** Titles of the two horizontal axes. */
  readonly effect: string
  readonly without: string
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number]

/** Maximum height of all rows together, and of one row. */
const HEIGHT = 480
const ROW = 16
const GAP = 28

/**
 * Therapists from the lowest to the highest: on the left the predicted difference of each in the ratings, on
 * the right the estimate without each. Therapists have no names.
 * @param estimate the estimate with all therapists
 */
export function caterpillar(
  rows: readonly CaterpillarRow[],
  estimate: number,
  text: CaterpillarText,
): TopLevelSpec {
  const sorted = rows.toSorted((a, b) => a.effect - b.effect).map((row, place) => ({ ...row, place }))
  const step = Math.min(ROW, HEIGHT / Math.max(1, rows.length))
  const y = { field: 'place', type: 'ordinal', sort: 'descending', axis: null } as const
  const panel = (
    { value, low, high, mark }: { value: string; low: string; high: string; mark: number },
    title: string,
  ): Panel => ({
    width: Math.floor((DOUBLE_COLUMN - 24 - GAP) / 2),
    height: { step },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: FRAME, strokeDash: [4, 3] },
        encoding: { x: { datum: mark } },
      },
      {
        transform: [{ filter: `isValid(datum.${low})` }],
        mark: { type: 'rule', color: THERAPIST_COLOUR, strokeWidth: 1.25 },
        encoding: {
          y,
          x: {
            field: low,
            type: 'quantitative',
            title,
            scale: { zero: false, nice: true },
            axis: { tickCount: 6 },
          },
          x2: { field: high },
        },
      },
      {
        transform: [{ filter: `isValid(datum.${value})` }],
        mark: { type: 'point', filled: true, color: INK, size: Math.min(36, 4 * step) },
        encoding: { y, x: { field: value, type: 'quantitative', title } },
      },
    ],
  })
  return {
    ...figureFrame(text),
    data: { values: sorted },
    spacing: GAP,
    hconcat: [
      panel({ value: 'effect', low: 'low', high: 'high', mark: 0 }, text.effect),
      panel({ value: 'without', low: 'withoutLow', high: 'withoutHigh', mark: estimate }, text.without),
    ],
  }
}
