import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Early sessions that study.yaml names and nobody rated, while others of them were; if every answer could be read. */
export const unratedSessions: Suspicion = ({ study, answers: { ratings, problems } }) => {
  const place = { ...study.placeOf('early_sessions'), column: 'early_sessions' }
  if (place.line === null || problems.some(({ severity }) => severity === 'error')) return []
  const rated = new Set<number>()
  for (const { session, value } of ratings) if (value !== null) rated.add(session)
  const lacking = study.early_sessions.filter((session) => !rated.has(session))
  if (lacking.length === study.early_sessions.length) return []
  return lacking.map((session) => problem('unrated-session', { ...place, found: String(session) }))
}
