import { neededNorms, type ProfileIndex } from './congruence-index.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

/**
 * Normativeness of the therapist: how similar the therapist's profile is to the mean therapist profile of the
 * sample.
 *
 * Pearson's r of the therapist's six scores and the mean profile. -1 to 1. It describes one person, not the
 * pair, but any two normative people have a high profile correlation. Undefined if either profile is flat.
 *
 * @source Furr, R. M. (2008). A framework for profile similarity: Integrating similarity, normativeness, and
 * distinctiveness. Journal of Personality, 76(5), 1267-1316.
 * https://doi.org/10.1111/j.1467-6494.2008.00521.x
 */
export const therapistNormativeness: ProfileIndex = {
  id: 'therapist-normativeness',
  title: 'Therapist normativeness',
  meaning: "How similar the therapist's profile is to the mean therapist profile of the sample.",
  definition: "Pearson's r of the therapist's six scores and the mean therapist profile",
  range: [-1, 1],
  direction: 'similarity',
  symmetric: false,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['furr-2008'],
  variant:
    "The mean profile is that of the pairs of the sample, including the person's own; R multicon leaves it out.",
  basis: 'profile',
  needsNorms: true,
  describesOnly: 'therapist',
  value: (_client, therapist, norms) => shapeCorrelation(therapist, neededNorms(norms).therapist),
  undefinedWhen: "the therapist's profile or the mean therapist profile is flat",
  worked(_client, therapist, norms) {
    return (
      workedCorrelation(therapist, neededNorms(norms).therapist, ['therapist', 'mean therapist profile']) ??
      `undefined: ${this.undefinedWhen}`
    )
  },
  examples: [
    {
      client: [40, 10, 25, 30, 5, 15],
      therapist: [30, 40, 10, 50, 5, 20],
      norms: { client: [40, 10, 25, 30, 5, 15], therapist: [20, 40, 10, 50, 5, 30] },
      value: 0.934247,
      digits: 6,
    },
    {
      client: [40, 10, 25, 30, 5, 15],
      therapist: [30, 40, 10, 50, 5, 20],
      norms: { client: [40, 10, 25, 30, 5, 15], therapist: [30, 40, 10, 50, 5, 20] },
      value: 1,
    },
    {
      client: [40, 10, 25, 30, 5, 15],
      therapist: [25, 25, 25, 25, 25, 25],
      norms: { client: [40, 10, 25, 30, 5, 15], therapist: [30, 40, 10, 50, 5, 20] },
      value: null,
    },
  ],
}
