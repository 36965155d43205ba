import type { Rating } from '../artefacts/ratings.ts'
import { keyedAnswer, type ScoringKey } from '../instruments/scored-scale.ts'
import type { Answers } from '../statistics/covariances.ts'
import type { Measure } from './early-measures.ts'

/**
 * The answers of every pair in the first early session that was rated: one row a pair, one column an item in the order
 * of the key, reversed items turned round.
 */
export function firstAnswers(
  { answers }: Measure,
  key: ScoringKey,
): { readonly session: number; readonly answers: Answers } {
  const session = firstSession(answers)
  const ofPairs = Map.groupBy(
    answers.filter((answer) => answer.session === session),
    (answer) => answer.dyad_id,
  )
  const table = [...ofPairs.values()].map((own) => {
    const given = new Map(own.map(({ item, value }) => [item, value]))
    return key.items.map((item) => keyedAnswer(given.get(item) ?? null, item, key))
  })
  return { session, answers: table }
}

/** The first session with an answer. */
function firstSession(answers: readonly Rating[]): number {
  return answers.map(({ session }) => session).reduce((first, session) => Math.min(first, session))
}
