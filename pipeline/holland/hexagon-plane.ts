import { type Profile, resolution } from './profile.ts'

/** A point in the plane of the hexagon, before the second axis is stretched by √3. */
export interface PlanePoint {
  /** Prediger's Things/People: 2R + I - A - 2S - E + C, positive towards things. */
  readonly thingsPeople: number
  /**
   * Prediger's Data/Ideas divided by √3: E + C - I - A, positive towards data. A whole number for whole
   * scores.
   */
  readonly dataIdeasSum: number
}

/**
 * The point of a profile in the plane of Things/People and Data/Ideas, with the types at the corners of a
 * regular hexagon. The second axis is stored as a sum without its factor √3, so that whole scores give whole
 * numbers and everything computed from them (length, distance, angle) is rounded only once.
 *
 * @source Prediger, D. J. (1982). Dimensions underlying Holland's hexagon: Missing link between interests and
 * occupations? Journal of Vocational Behavior, 21(3), 259-287.
 * @example planePoint([40, 10, 25, 30, 5, 15]) // { thingsPeople: 15, dataIdeasSum: -15 }
 */
export function planePoint([r, i, a, s, e, c]: Profile): PlanePoint {
  return { thingsPeople: 2 * r + i - a - 2 * s - e + c, dataIdeasSum: e + c - i - a }
}

/**
 * Inner product of two points of the plane, in Prediger units; the inner product of a point with itself is
 * its squared length.
 */
export function innerProduct(a: PlanePoint, b: PlanePoint): number {
  return a.thingsPeople * b.thingsPeople + 3 * (a.dataIdeasSum * b.dataIdeasSum)
}

/** The vector from one point of the plane to another. */
export function step(from: PlanePoint, to: PlanePoint): PlanePoint {
  return {
    thingsPeople: to.thingsPeople - from.thingsPeople,
    dataIdeasSum: to.dataIdeasSum - from.dataIdeasSum,
  }
}

/**
 * True if a profile has a direction: its vector is longer than the profile's {@link resolution}, for whole
 * scores longer than exactly zero. A flat profile has no direction, and neither has a profile whose opposite
 * or alternate types balance, such as R = A = E with I = S = C.
 */
export function hasDirection(profile: Profile): boolean {
  const point = planePoint(profile)
  return Math.sqrt(innerProduct(point, point)) / 2 > resolution(profile)
}

/**
 * Cosine of the angle between two points as seen from the centre of the plane; neither may be the centre.
 * Computed as the root of the squared cosine, which is a ratio of whole numbers for whole scores, so that
 * equal angles give the same number.
 */
export function cosineBetween(a: PlanePoint, b: PlanePoint): number {
  const inner = innerProduct(a, b)
  if (inner === 0) return 0
  const squared = (inner * inner) / (innerProduct(a, a) * innerProduct(b, b))
  return Math.sign(inner) * Math.sqrt(Math.min(1, squared))
}

/** Angle between two points as seen from the centre, in degrees from 0 to 180; neither may be the centre. */
export function degreesBetween(a: PlanePoint, b: PlanePoint): number {
  const outer = a.thingsPeople * b.dataIdeasSum - a.dataIdeasSum * b.thingsPeople
  return (Math.atan2(Math.sqrt(3) * Math.abs(outer), innerProduct(a, b)) * 180) / Math.PI
}
