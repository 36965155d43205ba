import type { Rating } from '../artefacts/ratings.ts'
import type { ScoringKey } from '../instruments/scored-scale.ts'
import type { Answers } from '../statistics/reliability/covariances.ts'
import type { Measure } from './early-measures.ts'
import { keyedAnswers } from './scale-agreement.ts'

/**
 * The answers of every pair in the first early session that was rated: one row for each pair, one column for each item in
 * the order of the key, with reverse-keyed items recoded.
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
  const sheets = [...ofPairs.values()].map(
    (ofPair) => new Map(ofPair.map(({ item, value }) => [item, value])),
  )
  return { session, answers: keyedAnswers(sheets, key) }
}

/** The first session with an answer. */
function firstSession(answers: readonly Rating[]): number {
  return answers.map(({ session }) => session).reduce((first, session) => Math.min(first, session))
}
