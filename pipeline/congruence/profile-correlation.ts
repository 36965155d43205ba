import type { ProfileIndex } from './congruence-index.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

/**
 * Profile correlation: how similar the shapes of the two profiles are.
 *
 * Pearson's r over the six pairs of scores. -1 (mirror-image shapes) to 1 (the same shape); symmetric. It
 * does not depend on elevation and scatter, nor on the hexagon: two single-peaked profiles correlate -.2
 * whether their peaks are adjacent or opposite. Undefined if either profile is flat.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const profileCorrelation: ProfileIndex = {
  id: 'profile-correlation',
  title: 'Profile correlation',
  meaning: 'How similar the shapes of the two profiles are, at any level and spread.',
  definition: "Pearson's r over the six pairs of scores",
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  variant:
    'A score of the pair of people, not a coefficient to be tested: six pairs leave 4 degrees of freedom.',
  basis: 'profile',
  value: shapeCorrelation,
  undefinedWhen: 'one of the two profiles is flat',
  worked(client, therapist) {
    return workedCorrelation(client, therapist) ?? `undefined: ${this.undefinedWhen}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 1 },
    { client: [40, 10, 25, 30, 5, 15], therapist: [10, 40, 25, 20, 45, 35], value: -1 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 1 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: 0.207514, digits: 6 },
    { client: [50, 0, 0, 0, 0, 0], therapist: [0, 0, 0, 50, 0, 0], value: -0.2 },
    { client: [50, 40, 30, 20, 10, 0], therapist: [0, 50, 40, 30, 20, 10], value: 0.142857, digits: 6 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.934247, digits: 6 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
