/** One pair of client and therapist in a scatter diagram. */
export interface PairPoint {
  /** Value of the congruence index. */
  readonly x: number
  /** Value of the outcome. */
  readonly y: number
}

/** Number of pairs at one point. */
export interface PointOfPairs extends PairPoint {
  readonly pairs: number
}

/**
 * The points of the pairs, in order of first appearance, with the number of pairs at each. Indices have few
 * values, so in a plain scatter diagram some pairs would hide others.
 *
 * @example coincidentPairs([{ x: 9, y: 5 }, { x: 9, y: 5 }]) // [{ x: 9, y: 5, pairs: 2 }]
 */
export function coincidentPairs(points: readonly PairPoint[]): PointOfPairs[] {
  const groups = new Map<string, PointOfPairs>()
  for (const { x, y } of points) {
    const place = `${x} ${y}`
    groups.set(place, { x, y, pairs: (groups.get(place)?.pairs ?? 0) + 1 })
  }
  return [...groups.values()]
}
