import type { PairPoint } from './coincident-pairs.ts'

/** Up to this many pairs each has a mark of its own. */
export const MOST_POINTS = 300

/** The pairs in one small area of a scatter diagram. */
export interface Area {
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly y2: number
  readonly pairs: number
}

/**
 * The number of pairs in each small area, and the numbers at which the tint changes.
 * @param across how many areas stand side by side at most; whole numbers have one each
 */
export function binnedPoints(
  points: readonly PairPoint[],
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
  across: number,
): { areas: Area[]; steps: number[] } {
  const isWhole = points.every(({ x }) => Number.isInteger(x)) && right - left <= across
  const width = isWhole ? 1 : (right - left) / across || 1
  const rows = Math.round((2 / 3) * across)
  const height = (top - bottom) / rows || 1
  const shift = isWhole ? 0.5 : 0
  const areas = new Map<string, { column: number; row: number; pairs: number }>()
  for (const { x, y } of points) {
    const column = Math.floor((x - left) / width + shift + 1e-9)
    const row = Math.min(rows - 1, Math.floor((y - bottom) / height + 1e-9))
    const key = `${column} ${row}`
    areas.set(key, { column, row, pairs: (areas.get(key)?.pairs ?? 0) + 1 })
  }
  const placed = [...areas.values()].map(({ column, row, pairs }): Area => {
    const x = left + (column - shift) * width
    const y = bottom + row * height
    return { x, x2: x + width, y, y2: y + height, pairs }
  })
  const most = placed.reduce((largest, { pairs }) => Math.max(largest, pairs), 1)
  const steps = [2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].filter((step) => step <= most)
  const every = Math.ceil(steps.length / 4)
  return { areas: placed, steps: steps.filter((_, i) => i % every === 0) }
}
