import type { ProfileIndex } from './congruence-index.ts'
import { shapeDisagreement, workedCorrelation } from './shape-correlation.ts'

/**
 * Standardised D²: the distance between the shapes of the two profiles, with equal levels and spreads.
 *
 * D² of the profiles after each has been shifted to mean 0 and scaled to scatter 1; it equals 2(1 - r), the
 * D″² of Cronbach and Gleser. A distance: 0 for the same shape, 2 for unrelated shapes, 4 for mirror images;
 * no unit. Symmetric. Undefined if either profile is flat.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2Standardised: ProfileIndex = {
  id: 'd2-standardised',
  title: 'Standardised D²',
  meaning: 'How far apart the shapes of the two profiles are, with equal levels and spreads.',
  definition: 'Σ((x − mean x)/Sx − (y − mean y)/Sy)² = 2(1 − r), S = √Σ(score − mean)²',
  range: [0, 4],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  basis: 'profile',
  value(client, therapist) {
    const disagreement = shapeDisagreement(client, therapist)
    return disagreement === null ? null : 2 * disagreement
  },
  undefinedWhen: 'one of the two profiles is flat',
  worked(client, therapist) {
    const correlation = workedCorrelation(client, therapist)
    if (correlation === null) return `undefined: ${this.undefinedWhen}`
    return `r: ${correlation}; 2·(1 - r) = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [50, 40, 30, 20, 10, 0], therapist: [0, 10, 20, 30, 40, 50], value: 4 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 0, 50, 0, 0], value: 2.4 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.131506849, digits: 9 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
