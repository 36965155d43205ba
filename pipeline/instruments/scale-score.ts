/**
 * Score of one scale in one session: the mean of the answered items, or that mean times the number of items (the
 * prorated sum), so that a missing answer counts as the person's mean and not as zero.
 *
 * At least ceil(share × items) items must be answered (3 of 4 and 3 of 3 for a share of .75); otherwise the
 * session has no score. Unanswered items are null or left out of `answers`.
 *
 * @param items the number of items of the scale
 * @param share smallest share of answered items, above 0 up to 1
 * @returns null if too few items are answered
 * @example sessionScore([4, 3, null, 5], 4, 0.75) // 4
 * @example sessionScore([4, 3, null, 5], 4, 0.75, 'sum') // 16
 */
export function sessionScore(
  answers: readonly (number | null)[],
  items: number,
  share: number,
  score: 'mean' | 'sum' = 'mean',
): number | null {
  const given = answers.filter((answer) => answer !== null)
  if (given.length < answersNeeded(items, share)) return null
  const total = given.reduce((sum, answer) => sum + answer, 0)
  return score === 'mean' ? total / given.length : total * (items / given.length)
}

/** The number of `items` that must be answered. The small allowance keeps .7 × 10 at 7 in spite of rounding error. */
export function answersNeeded(items: number, share: number): number {
  return Math.max(1, Math.ceil(items * share - 1e-9))
}
