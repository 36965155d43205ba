import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Early sessions of study.yaml without answers, if others have answers. Skipped while answers have errors. */
export const unratedSessions: Suspicion = ({ study, answers: { ratings, problems } }) => {
  const place = { ...study.placeOf('early_sessions'), column: 'early_sessions' }
  if (place.line === null || problems.some(({ severity }) => severity === 'error')) return []
  const rated = new Set<number>()
  for (const { session, value } of ratings) if (value !== null) rated.add(session)
  const unrated = study.early_sessions.filter((session) => !rated.has(session))
  if (unrated.length === study.early_sessions.length) return []
  return unrated.map((session) => problem('unrated-session', { ...place, found: String(session) }))
}
