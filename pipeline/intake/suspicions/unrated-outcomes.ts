import { problem } from '../../problems.ts'
import { ratedMeasures } from '../rated-measures.ts'
import type { Suspicion } from './suspicion.ts'

/** Days as Excel counts them, from 1982 to 2119: no therapy has so many sessions. */
const DATES = [30000, 80000] as const

/**
 * Outcomes without any answer in an early session, with who rated the scale, or in which sessions. Skipped while answers
 * have errors.
 */
export const unratedOutcomes: Suspicion = (data) => {
  const { study, answers } = data
  if (answers.ratings.length === 0 || answers.problems.some(({ severity }) => severity === 'error')) return []
  const early = new Set(study.early_sessions)
  const place = { file: answers.files.join(', ') }
  return Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) => {
    const measures = ratedMeasures(data).filter((it) => it.scale === scale)
    const sessionsOf = (its: boolean) =>
      measures.find((it) => (it.rater === rater) === its)?.sessions.map(({ session }) => session) ?? []
    const [own, others] = [sessionsOf(true), sessionsOf(false)]
    if (own.some((session) => early.has(session))) return []
    const isByOther = own.length === 0 && others.some((session) => early.has(session))
    const areDates = own.every((session) => session >= DATES[0] && session <= DATES[1])
    const instead = isByOther
      ? { otherRater: rater === 'client' ? 'therapist' : 'client' }
      : own.length > 0
        ? { sessions: own, areDates }
        : null
    const what = { outcome, scale, rater, early: study.early_sessions }
    return [problem('unrated-outcome', place, what, instead)]
  })
}
