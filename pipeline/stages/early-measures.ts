import type { Rating } from '../artefacts/ratings.ts'
import type { Study } from '../study/study.ts'

/** One scale as rated by one side, with its answers in the early sessions. */
export interface Measure {
  readonly scale: string
  readonly rater: Rating['rater']
  readonly answers: readonly Rating[]
}

/** Every scale and rater that occur in an early session of the study, in the order of study.yaml, client first. */
export function earlyMeasures(answers: readonly Rating[], study: Study): Measure[] {
  const early = answers.filter((answer) => study.early_sessions.includes(answer.session))
  const measure = (scale: string, rater: string) => `${rater}\n${scale}`
  const answersTo = Map.groupBy(early, ({ scale, rater }) => measure(scale, rater))
  return Object.keys(study.scales).flatMap((scale) =>
    (['client', 'therapist'] as const).flatMap((rater) => {
      const own = answersTo.get(measure(scale, rater))
      return own === undefined ? [] : [{ scale, rater, answers: own }]
    }),
  )
}
