/** Six scores of one person, in the order R, I, A, S, E, C, all on the scale of one instrument. */
export type Profile = readonly [number, number, number, number, number, number]

/**
 * These six scores as a profile.
 * @throws RangeError if they are not six
 */
export function profile(scores: readonly number[]): Profile {
  if (!areSix(scores)) throw new RangeError(`a profile has six scores: ${scores.length}`)
  return scores
}

function areSix(scores: readonly number[]): scores is Profile {
  return scores.length === 6
}

/**
 * Two quantities of a profile count as equal if they differ by less than this. Whole scores are compared
 * exactly: 0. Scores with a fraction are rounded: 1e-9, times the largest score if that exceeds 1.
 */
export function resolution(scores: Profile): number {
  if (scores.every(Number.isInteger)) return 0
  return 1e-9 * Math.max(1, ...scores.map(Math.abs))
}

/** A profile with six equal scores has no shape, so everything that depends on shape is undefined. */
export function isFlat(scores: Profile): boolean {
  let [low, high] = [scores[0], scores[0]]
  for (let i = 1; i < scores.length; i++) {
    low = Math.min(low, scores[i]!)
    high = Math.max(high, scores[i]!)
  }
  return high - low <= resolution(scores)
}

/**
 * The mean profile of a sample: the mean of each of the six scores.
 * @throws RangeError if there are no profiles
 */
export function meanProfile(profiles: readonly Profile[]): Profile {
  if (profiles.length === 0) throw new RangeError('a mean profile needs at least one profile')
  const [first] = profiles
  return profile(first!.map((_, type) => profiles.reduce((sum, of) => sum + of[type]!, 0) / profiles.length))
}
