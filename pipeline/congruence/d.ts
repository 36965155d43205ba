import type { ProfileIndex } from './congruence-index.ts'
import { d2 } from './d2.ts'

/**
 * D: the distance between two profiles in elevation, scatter and shape together.
 *
 * The root of D². A distance: 0 for identical profiles, no upper bound; in score units. Symmetric. Probably
 * the profile deviance that Xu and Li (2020) compare with profile correlation and angular agreement.
 *
 * @source Osgood, C. E., & Suci, G. J. (1952). A measure of relation determined by both mean difference and
 * profile information. Psychological Bulletin, 49(3), 251-262.
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d: ProfileIndex = {
  id: 'd',
  title: 'Profile distance (D)',
  meaning: 'How far apart the two profiles lie, score by score.',
  definition: 'D = √Σ(x − y)² over the six scores',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['osgood-suci-1952', 'cronbach-gleser-1953'],
  variant:
    'Probably the profile deviance of Xu and Li (2020, Journal of Career Assessment, ' +
    'https://doi.org/10.1177/1069072720909825), but this is not certain.',
  basis: 'profile',
  comparesPoints: true,
  value(client, therapist) {
    const square = d2.value(client, therapist)
    return square === null ? null : Math.sqrt(square)
  },
  undefinedWhen: null,
  worked(client, therapist) {
    return `${d2.worked(client, therapist)}; √${d2.value(client, therapist)} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [40, 10, 25, 30, 5, 15], value: 0 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: 73.4847, digits: 4 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 31.225, digits: 4 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 29.6142, digits: 4 },
    { client: [50, 40, 30, 20, 10, 0], therapist: [0, 50, 40, 30, 20, 10], value: 54.7723, digits: 4 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 14.1421, digits: 4 },
  ],
}
