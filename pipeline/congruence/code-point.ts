import { type Code, firstLetters } from '../holland/code.ts'
import { type PlanePoint, planePoint } from '../holland/hexagon-plane.ts'
import { profile } from '../holland/profile.ts'
import { TYPES } from '../holland/type.ts'

/** Points computed before: there are few codes, and each is needed many times. */
const points = new Map<Code, PlanePoint>()

/**
 * The point of a three-letter code in the plane of the hexagon: the point of a profile that gives its first
 * letter 3, its second 2 and its third 1. Never the centre, because three different letters cannot balance.
 * The weights were chosen for this project; divide by 12 for the circle through the six types.
 *
 * @example codePoint(code('RIA')) // { thingsPeople: 7, dataIdeasSum: -3 }
 */
export function codePoint(code: Code): PlanePoint {
  const known = points.get(code)
  if (known) return known
  const [first, second, third] = firstLetters(code, 3)
  const weight = { [first]: 3, [second]: 2, [third]: 1 }
  const point = planePoint(profile(TYPES.map((type) => weight[type] ?? 0)))
  points.set(code, point)
  return point
}

/** The point of a code, formatted for a worked example. */
export function shownPoint({ thingsPeople, dataIdeasSum }: PlanePoint): string {
  return `(${thingsPeople}, ${dataIdeasSum}·√3)`
}
