import { productSum } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'

/**
 * Cosine of two profiles: their agreement as directions from the zero point of the scale.
 *
 * Σxy/√(Σx²·Σy²). 0 to 1 if no score is negative, otherwise from -1; symmetric; depends on the elevation of
 * the scores but not on their unit. Nearly constant for positive scores, so report it only if asked for.
 * Undefined if all scores of a profile are zero.
 */
export const profileCosine: ProfileIndex = {
  id: 'profile-cosine',
  title: 'Profile cosine',
  meaning: 'How similar the two profiles are as directions from the zero point of the scale.',
  definition: 'Σxy/√(Σx²·Σy²) over the six scores',
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: [],
  variant:
    'A general definition, not introduced for interest profiles by one source. Never below 0 when no score ' +
    'is negative.',
  basis: 'profile',
  comparesPoints: true,
  value: roundedFromWholeScores(
    (client, therapist) => {
      const squares = productSum(client, client) * productSum(therapist, therapist)
      if (squares === 0) return null
      return Math.max(-1, Math.min(1, productSum(client, therapist) / Math.sqrt(squares)))
    },
    { degree: 0 },
  ),
  undefinedWhen: 'all scores of one of the two profiles are zero',
  worked(client, therapist) {
    const value = this.value(client, therapist)
    if (value === null) return `undefined: ${this.undefinedWhen}`
    const [xy, xx, yy] = [
      productSum(client, therapist),
      productSum(client, client),
      productSum(therapist, therapist),
    ].map(sixDigits)
    return `Σxy ${xy}, Σx² ${xx}, Σy² ${yy}; ${xy}/√(${xx}·${yy}) = ${value}`
  },
  examples: [
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 1 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 0, 50, 0, 0], value: 0 },
    { client: [30, 30, 20, 20, 10, 10], therapist: [10, 10, 20, 20, 30, 30], value: 0.714285714, digits: 9 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.981900452, digits: 9 },
    { client: [0, 0, 0, 0, 0, 0], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
