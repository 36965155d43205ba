import { neededNorms, type ProfileIndex } from './congruence-index.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

/**
 * Normativeness of the client: how similar the client's profile is to the mean client profile of the sample.
 *
 * Pearson's r of the client's six scores and the mean profile. -1 to 1. It describes one person, not the
 * pair, but any two normative people have a high profile correlation. Undefined if either profile is flat.
 *
 * @source Furr, R. M. (2008). A framework for profile similarity: Integrating similarity, normativeness, and
 * distinctiveness. Journal of Personality, 76(5), 1267-1316.
 * https://doi.org/10.1111/j.1467-6494.2008.00521.x
 */
export const clientNormativeness: ProfileIndex = {
  id: 'client-normativeness',
  title: 'Client normativeness',
  meaning: "How similar the client's profile is to the mean client profile of the sample.",
  definition: "Pearson's r of the client's six scores and the mean client profile",
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
  describesOnly: 'client',
  value: (client, _therapist, norms) => shapeCorrelation(client, neededNorms(norms).client),
  undefinedWhen: "the client's profile or the mean client profile is flat",
  worked(client, _therapist, norms) {
    return (
      workedCorrelation(client, neededNorms(norms).client, ['client', 'mean client profile']) ??
      `undefined: ${this.undefinedWhen}`
    )
  },
  examples: [
    {
      client: [30, 40, 10, 50, 5, 20],
      therapist: [40, 10, 25, 30, 5, 15],
      norms: { client: [20, 40, 10, 50, 5, 30], therapist: [40, 10, 25, 30, 5, 15] },
      value: 0.934247,
      digits: 6,
    },
    {
      client: [30, 40, 10, 50, 5, 20],
      therapist: [40, 10, 25, 30, 5, 15],
      norms: { client: [30, 40, 10, 50, 5, 20], therapist: [40, 10, 25, 30, 5, 15] },
      value: 1,
    },
    {
      client: [25, 25, 25, 25, 25, 25],
      therapist: [40, 10, 25, 30, 5, 15],
      norms: { client: [30, 40, 10, 50, 5, 20], therapist: [40, 10, 25, 30, 5, 15] },
      value: null,
    },
  ],
}
