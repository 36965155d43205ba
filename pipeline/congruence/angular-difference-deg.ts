import { degreesBetween, hasDirection, innerProduct, planePoint } from '../holland/hexagon-plane.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'

/**
 * Angular difference of two profiles: the angle between their directions in the plane of the hexagon.
 *
 * The smallest angle between the vectors (Things/People, Data/Ideas), in degrees. A distance: 0 for the same
 * direction, 60 for one type apart, 180 for opposite directions. Symmetric; does not depend on elevation or
 * on the length of the vectors. Undefined if either vector has zero length: flat profiles, and profiles whose
 * types balance.
 *
 * @source Tracey, T. J. G., & Robbins, S. B. (2006). The interest-major congruence and college success
 * relation: A longitudinal study. Journal of Vocational Behavior, 69(1), 64-89.
 * https://doi.org/10.1016/j.jvb.2005.11.003
 */
export const angularDifferenceDeg: ProfileIndex = {
  id: 'angular-difference-deg',
  title: 'Angular difference (degrees)',
  meaning: 'The angle between the directions in which the two profiles point on the hexagon.',
  definition: 'Smallest angle between the vectors (TP, DI) of the two profiles, in degrees',
  range: [0, 180],
  direction: 'distance',
  symmetric: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'likely',
  source: ['tracey-robbins-2006'],
  variant: 'The angle itself; its cosine is angular-agreement.',
  basis: 'profile',
  value: roundedFromWholeScores(
    (client, therapist) =>
      hasDirection(client) && hasDirection(therapist)
        ? degreesBetween(planePoint(client), planePoint(therapist))
        : null,
    { degree: 0 },
  ),
  undefinedWhen: 'one of the two profiles has no direction on the hexagon (it is flat, or its types balance)',
  worked(client, therapist) {
    const value = this.value(client, therapist)
    if (value === null) return `undefined: ${this.undefinedWhen}`
    const p = planePoint(client)
    const u = planePoint(therapist)
    const [pu, pp, uu] = [innerProduct(p, u), innerProduct(p, p), innerProduct(u, u)].map(sixDigits)
    return (
      `TP ${sixDigits(p.thingsPeople)} and ${sixDigits(u.thingsPeople)}, ` +
      `E + C - I - A ${sixDigits(p.dataIdeasSum)} and ${sixDigits(u.dataIdeasSum)}; ` +
      `inner product ${pu}, squared lengths ${pp} and ${uu}; arccos(${pu}/√(${pp}·${uu})) = ${value}`
    )
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 0, 50, 0, 0], value: 180 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 50, 0, 0, 0, 0], value: 60, digits: 12 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 50, 0, 0, 0], value: 120, digits: 12 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 17.4802, digits: 4 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
