import { cosineBetween, hasDirection, innerProduct, planePoint } from '../holland/hexagon-plane.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'

/**
 * Angular agreement of two profiles: whether they point in the same direction of the hexagon.
 *
 * Cosine of the angle between the vectors (Things/People, Data/Ideas). -1 for opposite directions, 0 for a
 * right angle, 1 for the same direction. Symmetric; does not depend on elevation or on the length of the
 * vectors. Undefined if either vector has zero length: flat profiles, and profiles whose types balance.
 *
 * @source Tracey, T. J. G., & Robbins, S. B. (2006). The interest-major congruence and college success
 * relation: A longitudinal study. Journal of Vocational Behavior, 69(1), 64-89.
 * https://doi.org/10.1016/j.jvb.2005.11.003
 */
export const angularAgreement: ProfileIndex = {
  id: 'angular-agreement',
  title: 'Angular agreement',
  meaning: 'Whether the two profiles point in the same direction of the hexagon.',
  definition: 'Cosine of the angle between the vectors (TP, DI) of the two profiles',
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'likely',
  source: ['tracey-robbins-2006'],
  variant: 'The cosine; the angle itself is angular-difference-deg.',
  basis: 'profile',
  value: roundedFromWholeScores(
    (client, therapist) =>
      hasDirection(client) && hasDirection(therapist)
        ? cosineBetween(planePoint(client), planePoint(therapist))
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
      `inner product ${pu}, squared lengths ${pp} and ${uu}; ${pu}/√(${pp}·${uu}) = ${value}`
    )
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 1 },
    { client: [40, 10, 25, 30, 5, 15], therapist: [10, 40, 25, 20, 45, 35], value: -1 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 50, 0, 0, 0, 0], value: 0.5 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 50, 0, 0, 0], value: -0.5 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.953821, digits: 6 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
