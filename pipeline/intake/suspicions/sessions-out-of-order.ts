import { type Problem, problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'

/** Pairs whose sessions go backwards in the file: a sign that sessions were numbered by hand or files joined. */
export const sessionsOutOfOrder: Suspicion = ({ answers: { ratings, columns, columnsOf, placeOf } }) => {
  const latest = columnsOf.map(() => new Map<string, number>())
  const told = new Set<string>()
  const problems: Problem[] = []
  for (let i = 0; i < ratings.length; i++) {
    const { dyad_id: pair, session } = ratings[i]!
    const ofColumn = latest[columns[i]!]!
    const before = ofColumn.get(pair) ?? session
    if (session >= before) ofColumn.set(pair, session)
    else if (!told.has(pair)) {
      told.add(pair)
      const place = { ...placeOf(i, 'session'), found: String(session) }
      problems.push(problem('sessions-out-of-order', place, pair, before))
    }
  }
  return problems
}
