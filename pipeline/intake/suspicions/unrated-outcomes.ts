import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'

/** Outcomes for which no early session has a single answer. */
export const unratedOutcomes: Suspicion = ({ study, answers: { file, ratings } }) => {
  const early = new Set(study.early_sessions)
  const rated = new Set<string>()
  for (const { session, scale, rater, value } of ratings) {
    if (value !== null && early.has(session)) rated.add(`${scale}\n${rater}`)
  }
  return Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) => {
    if (ratings.length === 0 || rated.has(`${scale}\n${rater}`)) return []
    return [problem('unrated-outcome', { file }, outcome, scale, rater, study.early_sessions)]
  })
}
