/**
 * How many ways there are to give every client a therapist such that each therapist keeps the same number of
 * clients: n!/(m1! m2! …), exactly, for n clients and therapists with m1, m2, … of them.
 *
 * People count as different even if they are alike in everything that is compared: the unit is the person.
 * Two ways that only swap places in the list of one therapist are the same way. The pairs as they are count.
 *
 * @param therapistOf the number of each client's therapist
 * @example rePairingCount([0, 0, 1, 1]) // 6n
 */
export function rePairingCount(therapistOf: ArrayLike<number>): bigint {
  const caseload = new Map<number, bigint>()
  let count = 1n
  for (let i = 0; i < therapistOf.length; i++) {
    const own = (caseload.get(therapistOf[i]!) ?? 0n) + 1n
    caseload.set(therapistOf[i]!, own)
    count = (count * BigInt(i + 1)) / own
  }
  return count
}

/**
 * The logarithm to base 10 of {@link rePairingCount}, where its digits would fill pages.
 *
 * @example rePairingMagnitude([0, 0, 1, 1]) // Math.log10(6)
 */
export function rePairingMagnitude(therapistOf: ArrayLike<number>): number {
  const caseload = new Map<number, number>()
  let magnitude = 0
  for (let i = 0; i < therapistOf.length; i++) {
    const own = (caseload.get(therapistOf[i]!) ?? 0) + 1
    caseload.set(therapistOf[i]!, own)
    magnitude += Math.log10((i + 1) / own)
  }
  return magnitude
}
