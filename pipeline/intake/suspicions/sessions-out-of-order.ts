import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'

/** Pairs whose sessions go backwards in the file: a sign that sessions were numbered by hand or files joined. */
export const sessionsOutOfOrder: Suspicion = ({ answers: { ratings, placeOf } }) => {
  const latest = new Map<string, number>()
  const told = new Set<string>()
  return ratings.flatMap(({ dyad_id, rater, scale, item, session }, i) => {
    const key = `${rater}\n${scale}\n${item}\n${dyad_id}`
    const before = latest.get(key) ?? session
    latest.set(key, Math.max(before, session))
    if (session >= before || told.has(dyad_id)) return []
    told.add(dyad_id)
    const place = { ...placeOf(i, 'session'), found: String(session) }
    return [problem('sessions-out-of-order', place, dyad_id, before)]
  })
}
