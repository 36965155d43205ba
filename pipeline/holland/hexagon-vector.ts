import type { ProfileDescriptor } from './descriptor.ts'
import { hasDirection, innerProduct, planePoint } from './hexagon-plane.ts'

const PREDIGER =
  "Prediger, D. J. (1982). Dimensions underlying Holland's hexagon: Missing link between interests and " +
  'occupations? Journal of Vocational Behavior, 21(3), 259-287.'
const EDER =
  'Eder, F. (1998). Differenziertheit der Interessen als Prädiktor der Interessenentwicklung. In J. Abel & C. ' +
  'Tarnai (Hrsg.), Pädagogisch-psychologische Interessenforschung in Studium und Beruf (S. 63-77). Waxmann.'

/** Things/People, Prediger's first dimension; positive towards things, in Prediger units. */
export const thingsPeople: ProfileDescriptor = {
  id: 'things-people',
  title: 'Things/People',
  meaning: 'Whether interests are directed to things (positive) or to people (negative).',
  definition: '2R + I − A − 2S − E + C',
  source: PREDIGER,
  basis: 'profile',
  value: (profile) => planePoint(profile).thingsPeople,
  undefinedWhen: null,
  examples: [
    { profile: [30, 40, 10, 50, 5, 20], value: 5 },
    { profile: [20, 40, 10, 50, 5, 30], value: -5 },
    { profile: [25, 25, 25, 25, 25, 25], value: 0 },
  ],
}

/** Data/Ideas, Prediger's second dimension; positive towards data, in Prediger units. */
export const dataIdeas: ProfileDescriptor = {
  id: 'data-ideas',
  title: 'Data/Ideas',
  meaning: 'Whether interests are directed to data (positive) or to ideas (negative).',
  definition: '√3·(E + C − I − A)',
  source: PREDIGER,
  variant: 'With √3, which Prediger rounds to 1.73.',
  basis: 'profile',
  value: (profile) => Math.sqrt(3) * planePoint(profile).dataIdeasSum,
  undefinedWhen: null,
  examples: [
    { profile: [30, 40, 10, 50, 5, 20], value: -43.30127, digits: 5 },
    { profile: [20, 40, 10, 50, 5, 30], value: -25.98076, digits: 5 },
    { profile: [25, 25, 25, 25, 25, 25], value: 0 },
  ],
}

/**
 * Length of a profile's vector in the plane of the hexagon, in score units: half the length in Prediger units
 * and three times the amplitude of the structural summary.
 */
export const vectorLength: ProfileDescriptor = {
  id: 'vector-length',
  title: 'Vector length',
  meaning: 'How strongly the profile points in one direction of the hexagon.',
  definition: '√((Σs·cos θ)² + (Σs·sin θ)²) with R 0°, I 60°, A 120°, S 180°, E 240°, C 300°',
  source: EDER,
  variant: 'Plain sums along the axes; three times the amplitude of the structural summary method.',
  basis: 'profile',
  value(profile) {
    const point = planePoint(profile)
    return hasDirection(profile) ? Math.sqrt(innerProduct(point, point)) / 2 : 0
  },
  undefinedWhen: null,
  examples: [
    { profile: [40, 10, 25, 30, 5, 15], value: 15 },
    { profile: [50, 40, 30, 20, 10, 0], value: 60 },
    { profile: [30, 40, 10, 50, 5, 20], value: 21.7945, digits: 4 },
    { profile: [50, 0, 50, 0, 50, 0], value: 0 },
  ],
}

/** Direction of a profile in the plane of the hexagon, from 0 up to but not including 360 degrees. */
export const angleDeg: ProfileDescriptor = {
  id: 'angle-deg',
  title: 'Angle (degrees)',
  meaning: 'The direction of the hexagon in which the profile points.',
  definition: 'atan2(-data-ideas, things-people) in degrees: R 0°, I 60°, A 120°, S 180°, E 240°, C 300°',
  source: EDER,
  variant: 'Counted from R; the R package holland counts clockwise from the top.',
  basis: 'profile',
  value(profile) {
    if (!hasDirection(profile)) return null
    const { thingsPeople: x, dataIdeasSum } = planePoint(profile)
    const degrees = (Math.atan2(Math.sqrt(3) * (0 - dataIdeasSum), x) * 180) / Math.PI
    return degrees < 0 ? (degrees + 360) % 360 : degrees
  },
  undefinedWhen: 'the profile has no direction on the hexagon (it is flat, or its types balance)',
  examples: [
    { profile: [50, 0, 0, 0, 0, 0], value: 0 },
    { profile: [50, 40, 30, 20, 10, 0], value: 60, digits: 12 },
    { profile: [0, 0, 0, 0, 0, 9], value: 300, digits: 12 },
    { profile: [30, 40, 10, 50, 5, 20], value: 83.413, digits: 3 },
    { profile: [50, 0, 50, 0, 50, 0], value: null },
  ],
}
