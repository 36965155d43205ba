import { type HollandType, TYPES } from './type.ts'

/** Steps between two types along the edge of the hexagon. */
export type HexagonalDistance = 0 | 1 | 2 | 3

const PLACE: Readonly<Record<string, number>> = Object.fromEntries(TYPES.map((type, place) => [type, place]))

/**
 * Distance between two types on the hexagon R-I-A-S-E-C: 0 the same type, 1 adjacent, 2 alternate, 3
 * opposite. Symmetric; unchanged by rotation or reflection of the hexagon.
 *
 * @source Holland, J. L., Whitney, D. R., Cole, N. S., & Richards, J. M., Jr. (1969). An empirical
 * occupational classification derived from a theory of personality and intended for practice and research
 * (ACT Research Report No. 29). American College Testing Program.
 * @example hexagonalDistance('A', 'S') // 1
 * @example hexagonalDistance('R', 'S') // 3
 */
export function hexagonalDistance(a: HollandType, b: HollandType): HexagonalDistance {
  const apart = Math.abs(PLACE[a]! - PLACE[b]!)
  return Math.min(apart, 6 - apart) as HexagonalDistance
}
