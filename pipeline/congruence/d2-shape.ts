import { scatter } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { d2Standardised } from './d2-standardised.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'
import { shapeDisagreement } from './shape-correlation.ts'

/**
 * The shape part of D²: how far the two profiles differ in shape, in the units of their spread.
 *
 * 2·Sx·Sy·(1 - r), computed as Sx·Sy times the standardised D². A distance: 0 for the same shape, no upper
 * bound; in squared score units. Symmetric. Also 0 if a profile is flat, because S is then 0: a flat profile
 * has no shape, and the parts still add up to D².
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2Shape: ProfileIndex = {
  id: 'd2-shape',
  title: 'Shape part of D²',
  meaning: 'How far the two profiles differ in shape, in the units of their spread.',
  definition: '2·Sx·Sy·(1 − r), S = √Σ(score − mean)²; 0 if a profile is flat',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  basis: 'profile',
  comparesPoints: true,
  value: roundedFromWholeScores(
    (client, therapist) => {
      const disagreement = shapeDisagreement(client, therapist)
      return disagreement === null ? 0 : 2 * scatter(client) * scatter(therapist) * disagreement
    },
    { degree: 2 },
  ),
  undefinedWhen: null,
  worked(client, therapist) {
    const standardised = d2Standardised.value(client, therapist)
    if (standardised === null) return 'a profile is flat and has no shape = 0'
    const factors = [scatter(client), scatter(therapist), standardised].map(sixDigits)
    return (
      `scatter of client ${factors[0]}, of therapist ${factors[1]}, 2(1 - r) ${factors[2]}; ` +
      `${factors.join('·')} = ${this.value(client, therapist)}`
    )
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 0 },
    { client: [40, 10, 25, 30, 5, 15], therapist: [10, 40, 25, 20, 45, 35], value: 3483.33, digits: 2 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: 2864.21, digits: 2 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 200, digits: 9 },
  ],
}
