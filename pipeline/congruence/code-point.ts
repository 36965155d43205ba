import { type Code, firstLetters } from '../holland/code.ts'
import { type PlanePoint, planePoint } from '../holland/hexagon-plane.ts'
import { profile } from '../holland/profile.ts'
import { TYPES } from '../holland/type.ts'

/** Points found before: codes are few and are asked for again and again. */
const points = new Map<Code, PlanePoint>()

/**
 * Where a three-letter code lies in the plane of the hexagon: the point of a profile that gives its first
 * letter 3, its second 2 and its third 1. Never the centre, for three different letters cannot balance.
 * These weights are this project's; on the circle through the six types, divide by 12.
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

/** The point of a code as it stands in a worked example. */
export function shownPoint({ thingsPeople, dataIdeasSum }: PlanePoint): string {
  return `(${thingsPeople}, ${dataIdeasSum}·√3)`
}
