import { hexagonalDistance } from '../holland/hexagon.ts'
import type { HollandType } from '../holland/type.ts'
import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

const apart =
  (distance: number) =>
  ([p1]: readonly HollandType[], [u1]: readonly HollandType[]) =>
    hexagonalDistance(p1!, u1!) === distance

/**
 * First letters on the hexagon: Holland's four degrees of congruence.
 *
 * 4 - d(first letters) on the hexagon: 4 the same type, 3 adjacent, 2 alternate, 1 opposite. Ordinal,
 * symmetric; mean 2.5 and no skew over all pairs of codes. To treat it as interval-scaled is to assume that
 * the steps of the hexagon are equal.
 *
 * @source Holland, J. L. (1973). Making vocational choices: A theory of careers. Prentice-Hall.
 */
export const firstLetterHexagon: CodeIndex = {
  id: 'first-letter-hexagon',
  title: 'First letters on the hexagon',
  meaning: 'How close the first letters of the two codes are on the hexagon.',
  definition: '4 − hexagonal distance of the first letters',
  range: [1, 4],
  direction: 'similarity',
  symmetric: true,
  usesOrder: false,
  usesHexagon: true,
  level: 'ordinal',
  confidence: 'certain',
  source: ['holland-1973'],
  variant:
    'Numbered 4 to 1; some authors number 3 to 0, and the R package holland returns the distance 0 to 3. ' +
    'This changes at most the sign of a correlation.',
  basis: 'code',
  ...scoredByRules(1, [
    { value: 4, when: 'first letters the same', holds: apart(0) },
    { value: 3, when: 'first letters adjacent on the hexagon', holds: apart(1) },
    { value: 2, when: 'first letters alternate on the hexagon', holds: apart(2) },
    { value: 1, when: 'first letters opposite on the hexagon', holds: apart(3) },
  ]),
  examples: [
    { client: 'SAE', therapist: 'SRI', value: 4 },
    { client: 'RIA', therapist: 'REA', value: 4 },
    { client: 'SAE', therapist: 'ARC', value: 3 },
    { client: 'ESC', therapist: 'CIA', value: 3 },
    { client: 'SAE', therapist: 'IAE', value: 2 },
    { client: 'RIA', therapist: 'EAS', value: 2 },
    { client: 'SAE', therapist: 'RSA', value: 1 },
    { client: 'IAS', therapist: 'ERS', value: 1 },
  ],
}
