import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { keyView } from './key.ts'
import { LARGE_DIAMOND } from './marks.ts'
import { paddedDomain } from './padded-domain.ts'
import { rowLabels } from './row-labels.ts'
import { type FigureWidth, FRAME, GRID, INK, PADDING, PAIR_COLOUR, QUIET, SINGLE_COLUMN } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** Mean of one index among the means of re-pairings, in SDs of these means from their expectation. */
export interface RePairingRow {
  /** Title of the congruence index. */
  readonly index: string
  /** Mean of the pairs; positive means more congruent than strangers. Null if re-pairing changes nothing. */
  readonly observed: number | null
  /** Ends of the range of the re-paired means, with their signs reversed for a distance. */
  readonly low: number | null
  readonly high: number | null
  /** Whether it is the index of the primary hypothesis. */
  readonly isPrimary: boolean
  /** The same in words. */
  readonly told: string
}

export interface RePairingText extends FigureText {
  /** Title of the horizontal axis. */
  readonly x: string
  /** The meaning of the marks: the primary index, the other indices, the range of re-pairings. */
  readonly primary: string
  readonly others: string
  readonly rePaired: string
}

/** The axis shows at least this many SDs on either side, so that small differences look small. */
const AT_LEAST = 2.5
/** With more indices than this, rows are closer. */
const MANY = 20

/**
 * The mean of each index compared with the means of the same people in other pairs: a bar for the range of these means,
 * a mark for the actual pairs. All rows are on the scale of their re-pairings, so that similarities, distances, shares
 * and scores are comparable; right means more congruent.
 */
export function rePairingChart(
  rows: readonly RePairingRow[],
  text: RePairingText,
  width: FigureWidth,
): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const inner = width - 2 * PADDING
  const indices = rows.map(({ index }) => index)
  const labels = rowLabels(indices, isLarge ? 200 : 118, indices.length > MANY ? 16 : 20)
  const across = inner - labels.room - 6
  const values = rows.flatMap(({ observed, low, high }) => [observed, low, high]).filter((it) => it !== null)
  const x = {
    type: 'quantitative' as const,
    title: wrappedLines(text.x, across),
    scale: { domain: paddedDomain([-AT_LEAST, AT_LEAST, ...values]), nice: false },
    axis: { tickCount: isLarge ? 9 : 5, grid: true, tickMinStep: 1 },
  }
  const word = { type: 'text', text: 'no spread', fontStyle: 'italic', color: QUIET } as const
  const known = { filter: 'isValid(datum.observed)' }
  const point = (isPrimary: boolean) => ({
    transform: [known, { filter: `${isPrimary ? '' : '!'}datum.isPrimary` }],
    mark: {
      type: 'point' as const,
      aria: true,
      size: isPrimary ? 48 : 44,
      shape: isPrimary ? LARGE_DIAMOND : 'circle',
      fill: isPrimary ? INK : PAIR_COLOUR,
      stroke: 'white',
      strokeWidth: 0.75,
    },
    encoding: { x: { field: 'observed', ...x }, ...told() },
  })
  return {
    ...figureFrame(text, width),
    spacing: 10,
    vconcat: [
      keyView(
        [
          { label: text.primary, point: { shape: LARGE_DIAMOND, fill: INK, stroke: 'white', size: 48 } },
          ...(rows.some(({ isPrimary }) => !isPrimary)
            ? [{ label: text.others, point: { shape: 'circle', fill: PAIR_COLOUR, stroke: 'white' } }]
            : []),
          { label: text.rePaired, box: { fill: GRID, stroke: FRAME } },
        ],
        inner,
        -labels.room,
      ),
      {
        width: across,
        height: { step: labels.step },
        data: { values: [...rows] },
        layer: [
          {
            data: { values: [{}] },
            mark: { type: 'rule', color: FRAME },
            encoding: { x: { datum: 0, ...x } },
          },
          {
            encoding: {
              y: {
                field: 'index',
                type: 'nominal',
                title: null,
                scale: { domain: indices },
                axis: labels.axis,
              },
            },
            layer: [
              {
                transform: [known],
                mark: { type: 'bar', aria: true, height: 10, fill: GRID, stroke: FRAME, strokeWidth: 1 },
                encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, ...told() },
              },
              point(false),
              point(true),
              {
                transform: [{ filter: '!isValid(datum.observed)' }],
                encoding: { x: { datum: 0, ...x } },
                layer: [{ mark: { ...word, stroke: 'white', strokeWidth: 5 } }, { mark: word }],
              },
            ],
          },
        ],
      },
    ],
  }
}
