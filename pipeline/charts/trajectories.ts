import type { TopLevelSpec } from 'vega-lite'
import type { Role } from '../congruence/role.ts'
import { type FigureText, figureFrame, titleBelow } from './figure-frame.ts'
import {
  CLIENT_COLOUR,
  type FigureWidth,
  FRAME,
  GRID,
  PADDING,
  SINGLE_COLUMN,
  THERAPIST_COLOUR,
} from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** The mean of one rating in one session, with its interval. */
interface SessionMean {
  readonly session: number
  readonly n: number
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** The same in words. */
  readonly told: string
}

/** One rating over the sessions. */
export interface Trajectory {
  readonly title: string
  readonly rater: Role
  /** Lowest and highest possible score. */
  readonly range: readonly [number, number]
  readonly means: readonly SessionMean[]
}

export interface TrajectoryText extends FigureText {
  readonly x: string
  readonly y: string
}

const GAP = 16
const LABELS = 30
const TITLE = 18
const OVERHANG = 8

/**
 * Mean ratings by session, a panel for each rating on the whole of its scale; below each session the number of pairs.
 * Ratings of clients are filled circles, those of therapists open squares.
 */
export function trajectories(
  all: readonly Trajectory[],
  text: TrajectoryText,
  width: FigureWidth,
): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const abreast = Math.max(1, Math.min(all.length, isLarge ? 4 : 2))
  const panel = Math.floor((inner - TITLE - OVERHANG - abreast * LABELS - (abreast - 1) * GAP) / abreast)
  const titles = all.map(({ title }) => wrappedLines(title, panel + LABELS - 4, 'semibold'))
  const lines = Math.max(1, ...titles.map(({ length }) => length))
  return {
    ...figureFrame(text, width),
    title: titleBelow(wrappedLines(text.x, inner - TITLE - LABELS), TITLE + LABELS),
    columns: abreast,
    bounds: 'flush',
    spacing: { column: LABELS + GAP, row: 44 + 14 * lines },
    concat: all.map(({ rater, range, means }, place) => {
      const [low, high] = range
      const drawn = means.map((it) => ({
        ...it,
        low: it.low === null ? null : Math.max(it.low, low),
        high: it.high === null ? null : Math.min(it.high, high),
      }))
      const sessions = means.map(({ session }) => session)
      const color = rater === 'client' ? CLIENT_COLOUR : THERAPIST_COLOUR
      const n = JSON.stringify(Object.fromEntries(means.map((it) => [it.session, String(it.n)])))
      const x = {
        type: 'quantitative' as const,
        title: null,
        scale: {
          domain: [Math.min(...sessions) - 0.4, Math.max(...sessions) + 0.4],
          nice: false,
          zero: false,
        },
        axis: {
          values: sessions,
          labelExpr: `[datum.label, (${n})[datum.label]]`,
          labelLineHeight: 13,
          format: 'd',
          labelFlush: false,
          domain: false,
        },
      }
      const isEnd = `datum.value === ${low} || datum.value === ${high}`
      const y = {
        type: 'quantitative' as const,
        title: place % abreast === 0 ? text.y : null,
        scale: { domain: [low, high], nice: false, zero: false },
        axis: {
          values: ticks(low, high),
          format: '~f',
          minExtent: LABELS - 6,
          maxExtent: LABELS - 6,
          titlePadding: 2,
          grid: true,
          gridColor: { condition: { test: isEnd, value: FRAME }, value: GRID },
          gridDash: { condition: { test: isEnd, value: [3, 3] }, value: [1, 0] },
          domain: false,
          ticks: false,
        },
      }
      return {
        title: { text: titles[place]!, frame: 'bounds' as const },
        width: panel,
        height: isLarge ? 130 : 110,
        data: { values: drawn },
        layer: [
          {
            mark: {
              type: 'line' as const,
              color,
              strokeWidth: 1.25,
              strokeDash: rater === 'client' ? [1, 0] : [4, 3],
            },
            encoding: { x: { field: 'session', ...x }, y: { field: 'mean', ...y } },
          },
          {
            transform: [{ filter: 'isValid(datum.low)' }],
            mark: { type: 'rule' as const, aria: true, color, strokeWidth: 1.75 },
            encoding: {
              x: { field: 'session', ...x },
              y: { field: 'low', ...y },
              y2: { field: 'high' },
              ...told(),
            },
          },
          {
            mark: {
              type: 'point' as const,
              aria: true,
              shape: rater === 'client' ? 'circle' : 'square',
              fill: rater === 'client' ? color : 'white',
              stroke: color,
              strokeWidth: 1.5,
              size: 42,
            },
            encoding: { x: { field: 'session', ...x }, y: { field: 'mean', ...y }, ...told() },
          },
        ],
      }
    }),
  }
}

/** Both ends of a scale and round values between them. */
function ticks(low: number, high: number): number[] {
  const span = high - low
  const whole = [1, 2, 3, 5, 6, 10, 20, 25, 50, 100].find(
    (of) => span / of <= 6 && Number.isInteger(span / of),
  )
  const step = whole ?? span / 4
  return Array.from({ length: Math.round(span / step) + 1 }, (_, i) =>
    Number((low + i * step).toPrecision(6)),
  )
}
