import { scoreSum } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { fromWholeScores } from './from-whole-scores.ts'

/**
 * The elevation part of D²: how far apart the levels of the two profiles are.
 *
 * Six times the squared difference between the two means, that is (Σx - Σy)²/6. A distance: 0 for equal
 * means, no upper bound; in squared score units. Symmetric. With d2-scatter and d2-shape it adds up to D².
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2Elevation: ProfileIndex = {
  id: 'd2-elevation',
  title: 'Elevation part of D²',
  meaning: 'How far apart the levels (means) of the two profiles are.',
  definition: '6·(mean x − mean y)²',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  basis: 'profile',
  comparesPoints: true,
  value: fromWholeScores((client, therapist) => (scoreSum(client) - scoreSum(therapist)) ** 2, {
    degree: 2,
    divisor: 6,
  }),
  undefinedWhen: null,
  worked(client, therapist) {
    const [x, y] = [client, therapist].map((profile) => sixDigits(scoreSum(profile)))
    return `sums of scores ${x} and ${y}; 6·(${x}/6 - ${y}/6)² = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [40, 10, 25, 30, 5, 15], value: 0 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 5400 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 104.167, digits: 3 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 661.5 },
  ],
}
