import type { Dyad } from '../artefacts/dyads.ts'
import type { Rating } from '../artefacts/ratings.ts'
import type { SessionScore } from '../artefacts/session-scores.ts'
import { ROLES } from '../congruence/role.ts'
import { roundedScore } from '../instruments/rounded-score.ts'
import { scaleScore } from '../instruments/scored-scale.ts'
import type { Study } from '../study/study.ts'

/** The score of every early session with an answer, rounded like early scores, so that equal scores are equal numbers. */
export function sessionScoreRows(
  pairs: readonly Dyad[],
  answers: readonly Rating[],
  study: Study,
): SessionScore[] {
  const early = answers.filter((answer) => study.early_sessions.includes(answer.session))
  const answersOf = Map.groupBy(early, ({ dyad_id }) => dyad_id)
  const sessions = [...new Set(study.early_sessions)].sort((a, b) => a - b)
  return pairs.flatMap(({ dyad_id }) =>
    Object.entries(study.scales).flatMap(([scale, key]) =>
      ROLES.flatMap((rater) => {
        const ofMeasure = (answersOf.get(dyad_id) ?? []).filter(
          (it) => it.scale === scale && it.rater === rater,
        )
        return sessions.flatMap((session): SessionScore[] => {
          const given = ofMeasure.filter((it) => it.session === session && it.value !== null)
          if (given.length === 0) return []
          const score = scaleScore(new Map(given.map(({ item, value }) => [item, value])), key)
          const value = score === null ? null : roundedScore(score)
          return [{ dyad_id, rater, scale, session, answered: given.length, value }]
        })
      }),
    ),
  )
}
