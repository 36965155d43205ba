import { orderlessSum } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { fromWholeScores } from './from-whole-scores.ts'

/**
 * City-block distance: the sum of the absolute differences between the scores of two profiles.
 *
 * Σ|x - y|. A distance: 0 for identical profiles, no upper bound; in score units. Symmetric. A single large
 * difference has less influence than in D.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const cityBlock: ProfileIndex = {
  id: 'city-block',
  title: 'City-block distance',
  meaning: 'Sum of the absolute differences between the scores of the two profiles.',
  definition: 'Σ|x − y| over the six scores',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  basis: 'profile',
  comparesPoints: true,
  value: fromWholeScores(
    (client, therapist) => orderlessSum(client.map((score, i) => Math.abs(score - therapist[i]!))),
    { degree: 1 },
  ),
  undefinedWhen: null,
  worked(client, therapist) {
    const terms = client.map((score, i) => `|${sixDigits(score)}-${sixDigits(therapist[i]!)}|`)
    return `${terms.join(' + ')} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [40, 10, 25, 30, 5, 15], value: 0 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 180 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 20 },
  ],
}
