import type { TopLevelSpec } from 'vega-lite'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { roundTicks } from './round-ticks.ts'
import { type FigureWidth, FRAME, INK, PADDING, PAIR_COLOUR, PAIR_TINT, SINGLE_COLUMN } from './theme.ts'
import { told } from './told.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** Re-paired correlations when one side of each pair is re-paired. */
export interface RePairedPanel {
  /** Name of the panel: 'Clients re-paired'. */
  readonly title: string
  readonly bins: readonly {
    readonly low: number
    readonly high: number
    readonly count: number
    /** The same in words. */
    readonly told: string
  }[]
  /** Mean and middle range of the re-paired correlations. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** That of the pairs as they are, and what stands beside its mark: 'observed .51'. */
  readonly observed: number
  readonly label: string
  /** Mean and range in words, and the mark of the pairs as they are. */
  readonly told: string
  readonly toldObserved: string
}

export interface RePairedText extends FigureText {
  /** Title of the horizontal axes. */
  readonly x: string
  /** Title of the vertical axis. */
  readonly y: string
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number]

const GAP = 22
/** Room for the labels and the title of the vertical axis, and for what the last label of a panel reaches beyond it. */
const LABELS = 34
const TITLE = 22
const BEYOND = 22
/** How far the middle range stands below the bars, and how much room there is above them, in shares of the highest. */
const BELOW = 0.09
const ABOVE = 1.18
/** Half the height of a number. */
const HALF = 7
/** Axes end at whole tenths. */
const TENTH = 10
/** A bar lower than this share of the highest cannot be seen. */
const SEEN = 0.004

interface Bar {
  readonly low: number
  readonly high: number
  readonly share: number
  readonly told: string
}

/** The axis holds both marks, 0 and every bar that can be seen. */
function domain(panels: readonly RePairedPanel[], bars: readonly (readonly Bar[])[]): [number, number] {
  const all = [
    ...bars.flat().flatMap(({ low, high }) => [low, high]),
    ...panels.flatMap(({ observed, low, high }) => [observed, low, high, 0]),
  ]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return [Math.floor(least * TENTH) / TENTH, Math.ceil(most * TENTH) / TENTH]
}

/**
 * A histogram of the correlations of re-paired people for each side that is re-paired: below it the middle range and
 * the mean, across it a line where the pairs as they are lie. Both panels have the same axes and stand side by side, in one
 * column one above the other.
 */
export function rePairedAssociationChart(
  panels: readonly RePairedPanel[],
  text: RePairedText,
  figureWidth: FigureWidth,
): TopLevelSpec {
  const isLarge = figureWidth > SINGLE_COLUMN
  const abreast = isLarge ? panels.length : 1
  const shares = panels.map(({ bins }) => {
    const all = bins.reduce((sum, { count }) => sum + count, 0)
    return bins.map(
      ({ low, high, count, told: says }): Bar => ({ low, high, share: count / all, told: says }),
    )
  })
  const highest = Math.max(...shares.flat().map(({ share }) => share))
  const bars = shares.map((own) => own.filter(({ share }) => share > SEEN * highest))
  const ends = domain(panels, bars)
  const width = Math.floor(
    (figureWidth - 2 * PADDING - LABELS - TITLE - (abreast - 1) * GAP - BEYOND) / abreast,
  )
  const height = isLarge ? 170 : 120
  // No number reaches beyond its panel: the title would stand higher than that of the other.
  const room = (HALF / height) * (ABOVE + 2 * BELOW)
  const shown = roundTicks(0, (ABOVE - room) * highest, 4)
  const panel = (it: RePairedPanel, place: number): Panel => {
    const { title, bins, ...marks } = it
    const { observed } = marks
    const x = {
      type: 'quantitative' as const,
      title: isLarge || place === panels.length - 1 ? wrappedLines(text.x, width) : null,
      scale: { domain: ends, nice: false, zero: false },
      axis: {
        tickCount: 5,
        format: '~f',
        labelExpr: "replace(datum.label, '0.', '.')",
        labelFlush: false,
        titleLimit: 0,
      },
    }
    const y = {
      type: 'quantitative' as const,
      title: place === 0 || !isLarge ? wrappedLines(text.y, height) : null,
      scale: { domain: [-2 * BELOW * highest, ABOVE * highest], nice: false },
      axis: {
        values: shown,
        format: '~%',
        labels: place === 0 || !isLarge,
        ...(place === 0 || !isLarge
          ? { minExtent: LABELS, maxExtent: LABELS }
          : { minExtent: 0, maxExtent: 0 }),
        ticks: false,
        domain: false,
        grid: true,
      },
    }
    const below = { datum: -BELOW * highest, ...y }
    // The label stands on the side where there is more room.
    const isLeft = observed > (ends[0] + ends[1]) / 2
    return {
      width,
      height,
      title: { text: title },
      layer: [
        {
          data: { values: bars[place]! },
          mark: { type: 'rect', aria: true, fill: PAIR_TINT, stroke: 'white', strokeWidth: 0.5 },
          encoding: {
            x: { field: 'low', ...x },
            x2: { field: 'high' },
            y: { field: 'share', ...y },
            y2: { datum: 0 },
            ...told(),
          },
        },
        {
          data: { values: [marks] },
          layer: [
            { mark: { type: 'rule', color: FRAME }, encoding: { y: { datum: 0, ...y } } },
            {
              mark: { type: 'rule', aria: true, color: PAIR_COLOUR, strokeWidth: 3 },
              encoding: { y: below, x: { field: 'low', ...x }, x2: { field: 'high' }, ...told() },
            },
            {
              mark: {
                type: 'point',
                aria: true,
                shape: 'circle',
                filled: true,
                fill: 'white',
                stroke: PAIR_COLOUR,
                strokeWidth: 1.5,
                size: 40,
              },
              encoding: { y: below, x: { field: 'mean', ...x }, ...told() },
            },
            {
              mark: { type: 'rule', aria: true, color: INK, strokeWidth: 1.5 },
              encoding: { x: { field: 'observed', ...x }, ...told('toldObserved') },
            },
            {
              mark: { type: 'text', align: isLeft ? 'right' : 'left', dx: isLeft ? -5 : 5, baseline: 'top' },
              encoding: {
                x: { field: 'observed', ...x },
                y: { datum: ABOVE * highest, ...y },
                text: { field: 'label', type: 'nominal' },
              },
            },
          ],
        },
      ],
    }
  }
  const drawn = panels.map(panel)
  return {
    ...figureFrame(text, figureWidth),
    spacing: GAP,
    ...(isLarge ? { hconcat: drawn } : { vconcat: drawn }),
  }
}
