/** Six scores of one person, in the order R, I, A, S, E, C, all on the scale of one instrument. */
export type Profile = readonly [number, number, number, number, number, number]

/** A profile in which all six scores are equal has no shape: nothing that depends on shape is defined. */
export function isFlat(profile: Profile): boolean {
  return profile.every((score) => score === profile[0])
}
