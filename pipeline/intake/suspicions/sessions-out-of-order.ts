import { type Problem, problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Pairs whose sessions go backwards in a file: a sign that sessions were numbered by hand or files joined. */
export const sessionsOutOfOrder: Suspicion = ({ answers }) => {
  const { ratings, lines, columns, columnsOf, placeOf } = answers
  const latest = columnsOf.map(() => new Map<string, number>())
  const told = new Set<string>()
  const problems: Problem[] = []
  let file = ''
  for (let i = 0; i < ratings.length; i++) {
    const { dyad_id: pair, session } = ratings[i]!
    if (lines[i]!.head.file !== file) {
      file = lines[i]!.head.file
      for (const ofColumn of latest) ofColumn.clear()
    }
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
