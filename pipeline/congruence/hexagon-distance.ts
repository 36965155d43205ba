import { innerProduct, planePoint, step } from '../holland/hexagon-plane.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { fromWholeScores } from './from-whole-scores.ts'

const squaredDistance = fromWholeScores(
  (client, therapist) => {
    const apart = step(planePoint(client), planePoint(therapist))
    return innerProduct(apart, apart)
  },
  { degree: 2 },
)

/**
 * Hexagon distance of two profiles: how far apart they are in the plane of Things/People and Data/Ideas.
 *
 * √((ΔTP)² + (ΔDI)²) with TP = 2R + I - A - 2S - E + C and DI = √3(E + C - I - A). A distance: 0 for the same
 * point, no upper bound; in Prediger units (twice the Euclidean sum of scores along the axes, six times the
 * amplitude scale of the structural summary). Symmetric; unchanged by a constant added to either profile.
 *
 * @source Tracey, T. J. G., & Robbins, S. B. (2006). The interest-major congruence and college success
 * relation: A longitudinal study. Journal of Vocational Behavior, 69(1), 64-89.
 * https://doi.org/10.1016/j.jvb.2005.11.003
 * @source Prediger, D. J. (1982). Dimensions underlying Holland's hexagon: Missing link between interests
 * and occupations? Journal of Vocational Behavior, 21(3), 259-287.
 */
export const hexagonDistance: ProfileIndex = {
  id: 'hexagon-distance',
  title: 'Hexagon distance',
  meaning: 'How far apart the two profiles are in the plane of things-people and data-ideas.',
  definition: '√((ΔTP)² + (ΔDI)²), TP = 2R + I − A − 2S − E + C, DI = √3(E + C − I − A)',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'likely',
  source: ['tracey-robbins-2006', 'prediger-1982'],
  variant:
    'In the plane and units of Prediger (1982), with √3 instead of his rounded 1.73. Other scalings are multiples: ' +
    'half of it for plain sums along the axes, a sixth of it for the structural summary.',
  basis: 'profile',
  comparesPoints: true,
  value(client, therapist) {
    const square = squaredDistance(client, therapist)
    return square === null ? null : Math.sqrt(square)
  },
  undefinedWhen: null,
  worked(client, therapist) {
    const p = planePoint(client)
    const u = planePoint(therapist)
    const apart = step(p, u)
    return (
      `TP ${sixDigits(p.thingsPeople)} and ${sixDigits(u.thingsPeople)}, ` +
      `E + C - I - A ${sixDigits(p.dataIdeasSum)} and ${sixDigits(u.dataIdeasSum)}; ` +
      `√(${sixDigits(apart.thingsPeople)}² + 3·${sixDigits(apart.dataIdeasSum)}²) = ${this.value(client, therapist)}`
    )
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 30 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 15.0997, digits: 4 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 0, 50, 0, 0], value: 200 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 50, 0, 0, 0, 0], value: 100 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 50, 0, 0, 0], value: 173.205, digits: 3 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 20 },
  ],
}
