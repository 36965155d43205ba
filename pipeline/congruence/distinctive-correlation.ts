import { type Profile, profile } from '../holland/profile.ts'
import { type NormProfiles, neededNorms, type ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

/** Both profiles after the mean profile of each role has been subtracted. */
function distinctiveProfiles(client: Profile, therapist: Profile, norms: NormProfiles | undefined) {
  const { client: clientNorm, therapist: therapistNorm } = neededNorms(norms)
  const from = (scores: Profile, norm: Profile) => profile(scores.map((score, i) => score - norm[i]!))
  return { x: from(client, clientNorm), y: from(therapist, therapistNorm) }
}

/**
 * Distinctive similarity: how similar two profiles are in their deviations from the average of each role.
 *
 * Pearson's r over the six types of client minus mean client profile and therapist minus mean therapist
 * profile. -1 to 1; symmetric if the norms are swapped with the roles. Compared with the overall profile
 * correlation, it shows how much of that comes from types that nearly everybody likes, as helpers like
 * Social. Undefined if either deviation profile is flat (to 1e-9 for scores with a fraction).
 *
 * @source Furr, R. M. (2008). A framework for profile similarity: Integrating similarity, normativeness, and
 * distinctiveness. Journal of Personality, 76(5), 1267-1316.
 * https://doi.org/10.1111/j.1467-6494.2008.00521.x
 */
export const distinctiveCorrelation: ProfileIndex = {
  id: 'distinctive-correlation',
  title: 'Distinctive profile correlation',
  meaning: 'How similar the two profiles are in their deviations from the average of each role.',
  definition:
    "Pearson's r of (x − mean client profile) and (y − mean therapist profile) over the six types; in both means a person counts once for each pair, a therapist as often as the caseload says",
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['furr-2008'],
  variant: "The mean profiles are those of the pairs of the sample, including the person's own profile.",
  basis: 'profile',
  needsNorms: true,
  value(client, therapist, norms) {
    const { x, y } = distinctiveProfiles(client, therapist, norms)
    return shapeCorrelation(x, y)
  },
  undefinedWhen: "a profile equals its role's mean profile or differs from it by a constant",
  worked(client, therapist, norms) {
    const { x, y } = distinctiveProfiles(client, therapist, norms)
    const steps = workedCorrelation(x, y)
    if (steps === null) return `undefined: ${this.undefinedWhen}`
    return (
      `score - mean of the role: client ${x.map(sixDigits).join(' ')}, ` +
      `therapist ${y.map(sixDigits).join(' ')}; ${steps}`
    )
  },
  examples: [
    {
      client: [30, 10, 20, 50, 20, 10],
      therapist: [10, 10, 30, 40, 20, 10],
      norms: { client: [20, 10, 20, 40, 20, 10], therapist: [10, 10, 20, 40, 20, 20] },
      value: 0,
    },
    {
      client: [30, 10, 20, 50, 20, 10],
      therapist: [20, 10, 20, 50, 20, 20],
      norms: { client: [20, 10, 20, 40, 20, 10], therapist: [10, 10, 20, 40, 20, 20] },
      value: 1,
    },
    {
      client: [25, 15, 25, 45, 25, 15],
      therapist: [20, 10, 20, 50, 20, 20],
      norms: { client: [20, 10, 20, 40, 20, 10], therapist: [10, 10, 20, 40, 20, 20] },
      value: null,
    },
  ],
}
