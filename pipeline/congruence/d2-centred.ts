import { productSum, sixfoldDeviations } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { fromWholeScores } from './from-whole-scores.ts'

/**
 * Centred D²: the distance between the profiles after their levels have been made equal.
 *
 * D² of the deviations of each score from the person's own mean, which is D² minus its elevation part:
 * scatter and shape together, the D′² of Cronbach and Gleser. A distance: 0 for profiles that differ by a
 * constant, no upper bound; in squared score units. Symmetric.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2Centred: ProfileIndex = {
  id: 'd2-centred',
  title: 'Centred D²',
  meaning: 'How far apart the two profiles are after their levels have been made equal.',
  definition: 'Σ((x − mean x) − (y − mean y))² over the six scores = D² − elevation part',
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
    (client, therapist) => {
      const there = sixfoldDeviations(therapist)
      const differences = sixfoldDeviations(client).map((deviation, i) => deviation - there[i]!)
      return productSum(differences, differences)
    },
    { degree: 2, divisor: 36 },
  ),
  undefinedWhen: null,
  worked(client, therapist) {
    const there = sixfoldDeviations(therapist)
    const terms = sixfoldDeviations(client).map((x, i) => `(${sixDigits(x)}-${sixDigits(there[i]!)})²`)
    return `with 6·score - sum of scores: (${terms.join(' + ')})/36 = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 0 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 870.833, digits: 3 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 200 },
  ],
}
