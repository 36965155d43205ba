import { type Profile, profile } from '../holland/profile.ts'
import { midranks } from '../statistics/description/midranks.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

const ranks = (scores: Profile) => profile(midranks(scores))

/**
 * Rank correlation of two profiles: how similar the order of the six types is in both.
 *
 * Spearman's rho, which is Pearson's r of the midranks: tied scores share the mean of their ranks. -1
 * (reversed order) to 1 (the same order); symmetric. Undefined if either profile is flat.
 *
 * @source Spearman, C. (1904). The proof and measurement of association between two things. American Journal
 * of Psychology, 15(1), 72-101. https://doi.org/10.2307/1412159
 */
export const profileSpearman: ProfileIndex = {
  id: 'profile-spearman',
  title: 'Profile rank correlation',
  meaning: 'How similar the order of the six types is in the two profiles.',
  definition:
    "Spearman's rho over the six pairs of scores: Pearson's r of the ranks; tied scores share their mean rank",
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['spearman-1904'],
  variant: 'Pearson on midranks, not the shortcut with squared rank differences, which is wrong with ties.',
  basis: 'profile',
  value: (client, therapist) => shapeCorrelation(ranks(client), ranks(therapist)),
  undefinedWhen: 'one of the two profiles is flat',
  worked(client, therapist) {
    const steps = workedCorrelation(ranks(client), ranks(therapist))
    if (steps === null) return `undefined: ${this.undefinedWhen}`
    return `ranks: client ${ranks(client).join(' ')}, therapist ${ranks(therapist).join(' ')}; ${steps}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 1 },
    { client: [50, 40, 30, 20, 10, 0], therapist: [0, 10, 20, 30, 40, 50], value: -1 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: 0.09759, digits: 5 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.942857, digits: 6 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: null },
  ],
}
