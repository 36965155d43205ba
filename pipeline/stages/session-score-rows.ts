import type { Dyad } from '../artefacts/dyads.ts'
import type { Rating } from '../artefacts/ratings.ts'
import type { SessionScore } from '../artefacts/session-scores.ts'
import { earlyScore, sessionScore } from '../instruments/scale-score.ts'
import type { Study } from '../study/study.ts'

/** The score of every early session with an answer; rounded as early scores are, so that equal ones are equal. */
export function sessionScoreRows(
  pairs: readonly Dyad[],
  answers: readonly Rating[],
  study: Study,
): SessionScore[] {
  const early = answers.filter((answer) => study.early_sessions.includes(answer.session))
  const answersOf = Map.groupBy(early, ({ dyad_id }) => dyad_id)
  const sessions = [...new Set(study.early_sessions)].sort((a, b) => a - b)
  return pairs.flatMap(({ dyad_id }) =>
    Object.entries(study.scales).flatMap(([scale, { items }]) =>
      (['client', 'therapist'] as const).flatMap((rater) => {
        const own = (answersOf.get(dyad_id) ?? []).filter((it) => it.scale === scale && it.rater === rater)
        return sessions.flatMap((session): SessionScore[] => {
          const values = own.filter((it) => it.session === session).map((it) => it.value)
          const answered = values.filter((value) => value !== null).length
          if (answered === 0) return []
          const score = sessionScore(values, items, study.answered)
          const value = score === null ? null : earlyScore([score])
          return [{ dyad_id, rater, scale, session, answered, value }]
        })
      }),
    ),
  )
}
