import { roundTicks } from '../round-ticks.ts'
import { FRAME, GRID } from '../theme.ts'

/** The scales of a scatter diagram: what is shown, and the ends of what is possible, where they are known. */
export interface Guides {
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly xEnds: readonly number[]
  readonly yEnds: readonly number[]
}

interface Titles {
  readonly x: readonly string[]
  readonly y: readonly string[]
  readonly isLarge: boolean
}

/** Share of a scale that stays empty beyond its ends, so that no mark is cut. */
const BEYOND = 0.035

function wider([low, high]: readonly [number, number]): [number, number] {
  const room = BEYOND * (high - low || 1)
  return [low - room, high + room]
}

/** Axes with a line across the diagram at each end of a scale, and no numbers beyond them. */
export function guides({ xDomain, yDomain, xEnds, yEnds }: Guides, { x, y, isLarge }: Titles) {
  const axis = (
    title: readonly string[],
    ends: readonly number[],
    [low, high]: readonly [number, number],
  ) => {
    const isEnd = ends.map((end) => `datum.value === ${end}`).join(' || ') || 'false'
    return {
      type: 'quantitative' as const,
      title: [...title],
      scale: { domain: wider([low, high]), nice: false, zero: false },
      axis: {
        values: roundTicks(low, high, isLarge ? 9 : 7),
        grid: true,
        gridColor: { condition: { test: isEnd, value: FRAME }, value: GRID },
        gridDash: { condition: { test: isEnd, value: [3, 3] }, value: [1, 0] },
        format: '~f',
        domain: false,
      },
    }
  }
  return { x: axis(x, xEnds, xDomain), y: axis(y, yEnds, yDomain) }
}
