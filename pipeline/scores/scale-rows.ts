import type { Dyad } from '../artefacts/dyads.ts'
import type { Rating } from '../artefacts/ratings.ts'
import type { ScaleRow } from '../artefacts/scales.ts'
import { earlyScore } from '../instruments/early-score.ts'
import { answersNeeded } from '../instruments/scale-score.ts'
import { type ScoringKey, scaleScore } from '../instruments/scored-scale.ts'
import { plural } from '../sentences/plural.ts'
import type { Study } from '../study/study.ts'
import type { Measure } from './early-measures.ts'

/** The early score of every pair on every measure. */
export function scaleRows(pairs: readonly Dyad[], measures: readonly Measure[], study: Study): ScaleRow[] {
  const byPair = measures.map((measure) => ({
    ...measure,
    answersOf: Map.groupBy(measure.answers, (answer) => answer.dyad_id),
  }))
  return pairs.flatMap(({ dyad_id }) =>
    byPair.map(({ scale, rater, answersOf }) => {
      const answers = answersOf.get(dyad_id) ?? []
      const key = study.scales[scale]!
      const scores = sessionScores(answers, key)
      const enough = scores.length >= study.sessions_needed
      return {
        dyad_id,
        rater,
        scale,
        sessions: scores.length,
        value: enough ? earlyScore(scores, study.early_rating) : null,
        reason: enough ? null : reasonWhyNot(answers.length, scores.length, key, study),
      }
    }),
  )
}

/** The scores of the sessions that have one, in the order of the sessions. */
function sessionScores(answers: readonly Rating[], key: ScoringKey): number[] {
  const bySession = Map.groupBy(answers, (answer) => answer.session)
  return [...bySession.keys()]
    .sort((a, b) => a - b)
    .map((session) => new Map(bySession.get(session)!.map(({ item, value }) => [item, value])))
    .map((given) => scaleScore(given, key))
    .filter((value) => value !== null)
}

function reasonWhyNot(answers: number, scores: number, key: ScoringKey, study: Study): string {
  if (answers === 0) return 'no early session was rated'
  if (scores > 0)
    return `only ${plural(scores, 'early session has', 'early sessions have')} a score, and ${study.sessions_needed} are needed`
  return `no early session has ${answersNeeded(key.items.length, key.answered)} of ${key.items.length} items answered`
}
