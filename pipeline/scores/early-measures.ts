import type { Rating } from '../artefacts/ratings.ts'
import { ROLES } from '../congruence/role.ts'
import type { Study } from '../study/study.ts'

/** One scale as rated by clients or therapists, with its answers in the early sessions, without missing ones. */
export interface Measure {
  readonly scale: string
  readonly rater: Rating['rater']
  readonly answers: readonly Rating[]
}

/** Every scale and rater with an answer in an early session, in the order of study.yaml, clients first. */
export function earlyMeasures(answers: readonly Rating[], study: Study): Measure[] {
  const sessions = new Set(study.early_sessions)
  const early = answers.filter(({ session, value }) => sessions.has(session) && value !== null)
  const measure = (scale: string, rater: string) => `${rater}\n${scale}`
  const answersTo = Map.groupBy(early, ({ scale, rater }) => measure(scale, rater))
  return Object.keys(study.scales).flatMap((scale) =>
    ROLES.flatMap((rater) => {
      const ofMeasure = answersTo.get(measure(scale, rater))
      return ofMeasure === undefined ? [] : [{ scale, rater, answers: ofMeasure }]
    }),
  )
}
