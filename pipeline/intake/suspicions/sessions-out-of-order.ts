import { type Problem, problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Pairs whose sessions are not in ascending order in a file: perhaps numbered by hand, or files were joined. */
export const sessionsOutOfOrder: Suspicion = ({ answers }) => {
  const { ratings, lines, columns, columnsOf, placeOf } = answers
  const latest = columnsOf.map(() => new Map<string, number>())
  const reported = new Set<string>()
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
    else if (!reported.has(pair)) {
      reported.add(pair)
      const place = { ...placeOf(i, 'session'), found: String(session) }
      problems.push(problem('sessions-out-of-order', place, pair, before))
    }
  }
  return problems
}
