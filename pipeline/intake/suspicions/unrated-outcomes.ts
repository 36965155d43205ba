import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Outcomes without any answer in an early session. Skipped while answers have errors. */
export const unratedOutcomes: Suspicion = ({ study, answers: { files, ratings, problems } }) => {
  if (problems.some(({ severity }) => severity === 'error')) return []
  const early = new Set(study.early_sessions)
  return Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) => {
    const isRated = ratings.some(
      (answer) =>
        answer.scale === scale &&
        answer.rater === rater &&
        answer.value !== null &&
        early.has(answer.session),
    )
    if (isRated || ratings.length === 0) return []
    return [
      problem('unrated-outcome', { file: files.join(', ') }, outcome, scale, rater, study.early_sessions),
    ]
  })
}
