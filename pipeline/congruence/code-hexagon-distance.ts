import { innerProduct, step } from '../holland/hexagon-plane.ts'
import { codePoint, shownPoint } from './code-point.ts'
import type { CodeIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'

/**
 * Distance between two codes in the plane of the hexagon.
 *
 * The types lie on a circle of radius 1 (R 0°, I 60°, A 120°, S 180°, E 240°, C 300°). A code is the mean of
 * its letters weighted 3, 2, 1, and the index is the straight distance between the two points. A distance: 0
 * for the same code, at most √(7/3) = 1.5275. Symmetric. Computed in whole numbers: with (x, y·√3) the sums
 * of 2R + I - A - 2S - E + C and E + C - I - A over the weights, distance = √((Δx)² + 3(Δy)²)/12.
 *
 * @source Prediger, D. J. (1982). Dimensions underlying Holland's hexagon: Missing link between interests
 * and occupations? Journal of Vocational Behavior, 21(3), 259-287 (the plane).
 * @source Cole, N. S., Whitney, D. R., & Holland, J. L. (1971). A spatial configuration of occupations.
 * Journal of Vocational Behavior, 1(1), 1-9.
 * @source Prediger, D. J., & Vansickle, T. R. (1992). Locating occupations on Holland's hexagon: Beyond
 * RIASEC. Journal of Vocational Behavior, 40, 111-128.
 */
export const codeHexagonDistance: CodeIndex = {
  id: 'code-hexagon-distance',
  title: 'Hexagon distance of codes',
  meaning: 'How far apart the two codes lie in the plane of the hexagon.',
  definition:
    'Distance between the code points (3·v1 + 2·v2 + v3)/6, where vi is the position of letter i on a circle of radius 1',
  range: [0, Math.sqrt(336) / 12],
  direction: 'distance',
  symmetric: true,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'project',
  source: ['prediger-1982', 'cole-whitney-holland-1971', 'prediger-vansickle-1992'],
  variant:
    'The weights 3, 2, 1 were chosen for this project; Cole, Whitney and Holland (1971) and Prediger and Vansickle (1992) place codes in the same plane.',
  basis: 'code',
  letters: 3,
  value(client, therapist) {
    const apart = step(codePoint(client), codePoint(therapist))
    return Math.sqrt(innerProduct(apart, apart)) / 12
  },
  worked(client, therapist) {
    const p = codePoint(client)
    const u = codePoint(therapist)
    const apart = step(p, u)
    return (
      `client at ${shownPoint(p)}, therapist at ${shownPoint(u)}; ` +
      `√(${sixDigits(apart.thingsPeople)}² + 3·${sixDigits(apart.dataIdeasSum)}²)/12 = ${this.value(client, therapist)}`
    )
  },
  examples: [
    { client: 'RIA', therapist: 'RIA', value: 0 },
    { client: 'RIA', therapist: 'RIS', value: 0.1667, digits: 4 },
    { client: 'SAE', therapist: 'SEA', value: 0.28868, digits: 5 },
    { client: 'RIA', therapist: 'IAS', value: 0.72648, digits: 5 },
    { client: 'AIS', therapist: 'CRE', value: 1.5 },
    { client: 'RIA', therapist: 'SEC', value: 1.45297, digits: 5 },
    { client: 'SAE', therapist: 'RCI', value: 1.52753, digits: 5 },
  ],
}
