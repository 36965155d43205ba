import { roundedScore } from './rounded-score.ts'

/** The early sessions, if study.yaml names no others. */
export const EARLY_SESSIONS: readonly number[] = [1, 2, 3]

/** Ways to combine several early sessions into one early rating. */
export const EARLY_RATINGS = ['mean', 'first', 'last'] as const

export type EarlyRating = (typeof EARLY_RATINGS)[number]

/**
 * Early score of a pair: the mean, the first or the last of the scores of its early sessions,
 * rounded.
 *
 * @param scores of the sessions that have one, in the order of the sessions
 * @returns null if no session has a score
 * @example earlyScore([4, 5, 7.5], 'mean') // 5.5
 * @example earlyScore([4, 5, 7.5], 'last') // 7.5
 */
export function earlyScore(scores: readonly number[], rating: EarlyRating): number | null {
  const [first, last] = [scores[0], scores.at(-1)]
  if (first === undefined || last === undefined) return null
  const mean = () => scores.reduce((sum, score) => sum + score, 0) / scores.length
  const score = rating === 'mean' ? mean() : rating === 'first' ? first : last
  return roundedScore(score)
}
