import { productSum } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { fromWholeScores } from './from-whole-scores.ts'

/**
 * D²: the squared distance between two profiles in elevation, scatter and shape together.
 *
 * The sum over the six types of the squared difference between the scores. A distance: 0 for identical
 * profiles, no upper bound; in squared score units. Symmetric. Equal to the sum of d2-elevation, d2-scatter
 * and d2-shape.
 *
 * @source Osgood, C. E., & Suci, G. J. (1952). A measure of relation determined by both mean difference and
 * profile information. Psychological Bulletin, 49(3), 251-262.
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2: ProfileIndex = {
  id: 'd2',
  title: 'Squared profile distance (D²)',
  meaning: 'Sum of the squared differences between the scores of the two profiles.',
  definition: 'D² = Σ(x − y)² over the six scores',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['osgood-suci-1952', 'cronbach-gleser-1953'],
  basis: 'profile',
  comparesPoints: true,
  value: fromWholeScores(
    (client, therapist) => {
      const differences = client.map((score, i) => score - therapist[i]!)
      return productSum(differences, differences)
    },
    { degree: 2 },
  ),
  undefinedWhen: null,
  worked(client, therapist) {
    const terms = client.map((score, i) => `(${sixDigits(score)}-${sixDigits(therapist[i]!)})²`)
    return `${terms.join(' + ')} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [40, 10, 25, 30, 5, 15], value: 0 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 5400 },
    { client: [50, 40, 30, 20, 10, 0], therapist: [0, 50, 40, 30, 20, 10], value: 3000 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 200 },
  ],
}
