import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { type KeyEntry, keyView } from './key.ts'
import { LARGE_DIAMOND } from './marks.ts'
import { rowLabels } from './row-labels.ts'
import { type FigureWidth, FRAME, GRID, INK, PADDING, PAIR_COLOUR, QUIET, SINGLE_COLUMN } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

const KINDS = ['original', 'here', 'pooled'] as const

type Kind = (typeof KINDS)[number]

/** A correlation of a published result, of this study, or of both together. */
export interface StudyRow {
  /** Name of the row; each is unique. */
  readonly label: string
  readonly kind: Kind
  readonly r: number
  readonly low: number | null
  readonly high: number | null
  /** Where a study of the size of this one is expected; null if there is no such interval. */
  readonly expectedLow: number | null
  readonly expectedHigh: number | null
  /** The correlation in words, and where a study is expected. */
  readonly told: string
  readonly toldExpected: string | null
}

export interface StudiesText extends FigureText {
  readonly x: string
  /** What stands in the key for each kind of row, and for the thin intervals. */
  readonly kinds: Readonly<Record<Kind, string>>
  readonly expected: string
}

const MARKS = {
  original: { shape: 'square', fill: 'white', stroke: INK },
  here: { shape: 'circle', fill: INK, stroke: INK },
  pooled: { shape: LARGE_DIAMOND, fill: PAIR_COLOUR, stroke: INK },
} as const satisfies Readonly<Record<Kind, object>>

const ROW = 24

/** The correlations of several studies with their intervals, one below the other, on one axis. */
export function studyForest(rows: readonly StudyRow[], text: StudiesText, width: FigureWidth): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const names = rows.map(({ label }) => label)
  const labels = rowLabels(names, isLarge ? 230 : 118, ROW)
  const across = inner - labels.room - 8
  const ends = rows.flatMap((row) => [
    row.low ?? row.r,
    row.high ?? row.r,
    row.expectedLow ?? 0,
    row.expectedHigh ?? 0,
  ])
  const [low, high] = [
    Math.max(-1, Math.floor(Math.min(0, ...ends) * 4) / 4),
    Math.min(1, Math.ceil(Math.max(0, ...ends) * 4) / 4),
  ]
  const x = {
    type: 'quantitative' as const,
    title: wrappedLines(text.x, across),
    scale: { domain: [low - 0.04, high + 0.04], nice: false },
    axis: {
      tickCount: isLarge ? 9 : 5,
      format: '~f',
      labelExpr: "replace(datum.label, '0.', '.')",
      grid: true,
      gridColor: { condition: { test: 'datum.value === 0', value: FRAME }, value: GRID },
    },
  }
  const shown = KINDS.filter((kind) => rows.some((row) => row.kind === kind))
  const key: KeyEntry[] = [
    ...shown.map((kind) => ({
      label: text.kinds[kind],
      line: { color: INK, width: 2 },
      point: { ...MARKS[kind], size: kind === 'pooled' ? 48 : 52 },
    })),
    ...(rows.some(({ expectedLow }) => expectedLow !== null)
      ? [{ label: text.expected, line: { color: QUIET, width: 1, dash: [3, 2] } }]
      : []),
  ]
  const raw = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null })
  return {
    ...figureFrame(text, width),
    spacing: 10,
    vconcat: [
      keyView(key, inner, -labels.room),
      {
        width: across,
        height: { step: labels.step },
        data: {
          values: rows.map((row) => ({ ...row, ...MARKS[row.kind], size: row.kind === 'pooled' ? 48 : 52 })),
        },
        encoding: {
          y: { field: 'label', type: 'nominal', title: null, scale: { domain: names }, axis: labels.axis },
        },
        layer: [
          {
            transform: [{ filter: 'isValid(datum.expectedLow)' }],
            mark: {
              type: 'rule',
              aria: true,
              strokeWidth: 1,
              color: QUIET,
              strokeDash: [3, 2],
              yOffset: 7,
            },
            encoding: {
              x: { field: 'expectedLow', ...x },
              x2: { field: 'expectedHigh' },
              ...told('toldExpected'),
            },
          },
          {
            transform: [{ filter: 'isValid(datum.low)' }],
            mark: { type: 'rule', aria: true, strokeWidth: 2, color: INK },
            encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, ...told() },
          },
          {
            mark: { type: 'point', aria: true, strokeWidth: 1.25 },
            encoding: {
              x: { field: 'r', ...x },
              shape: raw('shape'),
              fill: raw('fill'),
              stroke: raw('stroke'),
              size: { field: 'size', type: 'quantitative', scale: null, legend: null },
              ...told(),
            },
          },
        ],
      },
    ],
  }
}
