import { firstLetters } from '../holland/code.ts'
import { hexagonalDistance } from '../holland/hexagon.ts'
import type { CodeIndex } from './congruence-index.ts'

const WEIGHTS = [3, 2, 1] as const

/**
 * Brown and Gore's C: closeness on the hexagon, letter by letter, with the largest weight for the first
 * letter.
 *
 * C = 3·X1 + 2·X2 + 1·X3, where Xi = 3 - d(client letter i, therapist letter i) on the hexagon. 0 (all
 * letters opposite) to 18 (the same code); symmetric; near-interval, with mean 9 and no skew over all pairs
 * of codes. Letters are compared strictly by position: SAE and AES share all letters and reach only 10.
 *
 * @source Brown, S. D., & Gore, P. A., Jr. (1994). An evaluation of interest congruence indices:
 * Distribution characteristics and measurement properties. Journal of Vocational Behavior, 45(3), 310-327.
 */
export const cIndex: CodeIndex = {
  id: 'c-index',
  title: 'C index',
  beginsWithName: true,
  meaning:
    'Closeness of the two codes on the hexagon, letter by letter, with the largest weight for the first letter.',
  definition: 'C = 3·X1 + 2·X2 + X3 with Xi = 3 − hexagonal distance of the two letters in position i',
  range: [0, 18],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'certain',
  source: ['brown-gore-1994'],
  basis: 'code',
  letters: 3,
  value(client, therapist) {
    const there = firstLetters(therapist, 3)
    return firstLetters(client, 3).reduce(
      (sum, letter, i) => sum + WEIGHTS[i]! * (3 - hexagonalDistance(letter, there[i]!)),
      0,
    )
  },
  worked(client, therapist) {
    const there = firstLetters(therapist, 3)
    const terms = firstLetters(client, 3).map(
      (letter, i) => `${WEIGHTS[i]}·(3-${hexagonalDistance(letter, there[i]!)})`,
    )
    return `${terms.join(' + ')} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 18 },
    { client: 'RIA', therapist: 'RIS', value: 17 },
    { client: 'ESC', therapist: 'EAC', value: 16 },
    { client: 'SAE', therapist: 'SRE', value: 14 },
    { client: 'SAE', therapist: 'AES', value: 10 },
    { client: 'AIS', therapist: 'AER', value: 9 },
    { client: 'SAE', therapist: 'RCI', value: 0 },
  ],
}
