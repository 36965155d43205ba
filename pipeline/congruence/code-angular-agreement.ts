import { cosineBetween, innerProduct } from '../holland/hexagon-plane.ts'
import { codePoint, shownPoint } from './code-point.ts'
import type { CodeIndex } from './congruence-index.ts'

/**
 * Angular agreement of two codes: whether they point in the same direction of the hexagon.
 *
 * Cosine of the angle between the code points (the positions of the letters on the circle, weighted 3, 2, 1)
 * as seen from the centre. -1 for opposite directions, 0 for a right angle, 1 for the same direction.
 * Symmetric; mean 0 over all pairs of codes. Defined for every pair: no code of three different letters lies
 * at the centre.
 *
 * @source Prediger, D. J. (1982). Dimensions underlying Holland's hexagon: Missing link between interests
 * and occupations? Journal of Vocational Behavior, 21(3), 259-287 (the plane).
 */
export const codeAngularAgreement: CodeIndex = {
  id: 'code-angular-agreement',
  title: 'Angular agreement of codes',
  meaning: 'Whether the two codes point in the same direction of the hexagon.',
  definition: 'Cosine of the angle between the code points (3·v1 + 2·v2 + v3)/6, seen from the centre',
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'project',
  source: ['prediger-1982'],
  variant: 'The weights 3, 2, 1 were chosen for this project.',
  basis: 'code',
  letters: 3,
  value: (client, therapist) => cosineBetween(codePoint(client), codePoint(therapist)),
  worked(client, therapist) {
    const p = codePoint(client)
    const u = codePoint(therapist)
    return (
      `client at ${shownPoint(p)}, therapist at ${shownPoint(u)}; inner product ${innerProduct(p, u)}, ` +
      `squared lengths ${innerProduct(p, p)} and ${innerProduct(u, u)}; ` +
      `${innerProduct(p, u)}/√(${innerProduct(p, p)}·${innerProduct(u, u)}) = ${this.value(client, therapist)}`
    )
  },
  examples: [
    { client: 'RIA', therapist: 'RIA', value: 1 },
    { client: 'RIA', therapist: 'RIS', value: 0.9934, digits: 5 },
    { client: 'SAE', therapist: 'SEA', value: 0.92857, digits: 5 },
    { client: 'RIA', therapist: 'IAS', value: 0.5 },
    { client: 'AIS', therapist: 'CRE', value: -0.92857, digits: 5 },
    { client: 'RIA', therapist: 'SEC', value: -1 },
    { client: 'SAE', therapist: 'RCI', value: -1 },
  ],
}
