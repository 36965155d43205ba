/** Six scores of one person, in the order R, I, A, S, E, C, all on the scale of one instrument. */
export type Profile = readonly [number, number, number, number, number, number]

/**
 * Two quantities of a profile count as equal if they differ by less than this. Whole scores are compared
 * exactly: 0. Scores with a fraction are rounded: 1e-9, times the largest score if that exceeds 1.
 */
export function resolution(profile: Profile): number {
  if (profile.every(Number.isInteger)) return 0
  return 1e-9 * Math.max(1, ...profile.map(Math.abs))
}

/** A profile with six equal scores has no shape, so everything that depends on shape is undefined. */
export function isFlat(profile: Profile): boolean {
  return Math.max(...profile) - Math.min(...profile) <= resolution(profile)
}

/**
 * The mean profile of a sample: the mean of each of the six scores.
 * @throws RangeError if there are no profiles
 */
export function meanProfile(profiles: readonly Profile[]): Profile {
  if (profiles.length === 0) throw new RangeError('a mean profile needs at least one profile')
  const [first] = profiles
  return first!.map(
    (_, type) => profiles.reduce((sum, profile) => sum + profile[type]!, 0) / profiles.length,
  ) as unknown as Profile
}
